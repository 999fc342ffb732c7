import { checkInAsks } from '@breakwater/core/heal'
import type { Day } from '@breakwater/core/journal'
import { words } from '../../messages/catalogue.ts'
import { showToast } from '../../state/toasts.ts'
import { person } from '../../state/view.ts'
import { StrengthDial } from '../../ui/StrengthDial.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { Form } from '../Form.tsx'
import { useCheckIn } from './use-check-in.ts'

interface Props {
  readonly day: Day
  /** Epoch ms, for a day that is over. */
  readonly at: number | undefined
  /** It was asked for, and takes the focus. */
  readonly focused: boolean
  readonly onDone: () => void
}

/** Longing, sadness, anger: the third tap keeps them. One line, if wanted. */
export function EveningDials({ day, at, focused, onDone }: Props) {
  const t = words('check')
  const { given, kept, give, keep } = useCheckIn('checkIn.evening', at)
  const rated = person.value.heal.rated.get(day)
  const ratings = { ...rated, ...given }

  async function done(): Promise<void> {
    if (!(await keep())) return
    if (at !== undefined) showToast(t('evening.yesterdayNoted'))
    onDone()
  }

  function pick(code: (typeof checkInAsks.evening)[number], strength: number): void {
    const all = { ...ratings, [code]: strength }
    give(
      { [code]: strength },
      checkInAsks.evening.every(one => all[one] !== undefined),
    )
  }

  return (
    <Form save={words('common')('done')} focused={focused} onSave={done}>
      {checkInAsks.evening.map(code => (
        <StrengthDial
          key={code}
          legend={t(`evening.${code}`)}
          low={t('low')}
          high={t('high')}
          value={ratings[code]}
          onPick={strength => pick(code, strength)}
        />
      ))}
      <p role="status">{kept ? t('evening.noted') : null}</p>
      <TextInput
        label={t('evening.line')}
        hint={words('common')('optional')}
        value={given.line ?? ''}
        onInput={line => give({ line }, false)}
        maxLength={500}
      />
    </Form>
  )
}
