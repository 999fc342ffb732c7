import type { Seen } from '@breakwater/core/heal'
import { type Day, dayOf } from '@breakwater/core/journal'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { amend } from '../../state/amend.ts'
import { attempt } from '../../state/attempt.ts'
import { record } from '../../state/record.ts'
import { now, zone } from '../../state/session.ts'
import { allies } from '../../state/view.ts'
import { RadioList } from '../../ui/RadioList.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { Form } from '../Form.tsx'
import { momentOn } from '../moment.ts'
import { useUnfinished } from '../useUnfinished.ts'
import { Ideas } from './Ideas.tsx'

interface Props {
  /** The one that is changed; without it, one is added. */
  readonly seen: Seen | undefined
  readonly sorts: readonly Seen['sort'][]
  readonly onDone: () => void
}

/** Who or what, and on which day. The name may be left out. */
export function SeenForm({ seen, sorts, onDone }: Props) {
  const t = words('time')
  const today = dayOf(now.value, zone.value)
  const {
    text: who,
    onInput: setWho,
    end,
  } = useUnfinished(`seen ${seen?.id ?? sorts.join(' ')}`, seen?.who ?? '')
  const [sort, setSort] = useState<Seen['sort']>(seen?.sort ?? sorts[0] ?? 'friend')
  const [day, setDay] = useState<Day>(seen?.day ?? today)
  const [wrong, setWrong] = useState(false)
  const friend = sort === 'friend'

  function done(): void {
    end()
    onDone()
  }

  async function save(): Promise<void> {
    const at = momentOn(day, zone.value, now.value)
    setWrong(at === undefined)
    if (at === undefined) return
    const body = who.trim() === '' ? { sort } : { who, sort }
    const written = () =>
      seen === undefined ? record('people.seen', body, { at }) : amend(seen.id, { body, at })
    if (await attempt(written)) done()
  }

  return (
    <Form onSave={save} onCancel={done}>
      {sorts.length < 2 ? null : (
        <RadioList
          legend={t('won.sort')}
          options={(['place', 'event'] as const).map(value => ({ value, label: t(`won.${value}`) }))}
          value={friend ? undefined : sort}
          onPick={setSort}
        />
      )}
      <TextInput
        label={t(friend ? 'friends.who' : 'won.which')}
        value={who}
        onInput={setWho}
        maxLength={500}
      />
      {friend ? <Ideas label={t('friends.who')} ideas={namesOfAllies()} onPick={setWho} /> : null}
      <TextInput
        label={t('day')}
        error={wrong ? t('dayWrong') : undefined}
        type="date"
        max={today}
        value={day}
        onInput={setDay}
      />
    </Form>
  )
}

function namesOfAllies(): string[] {
  return [...new Set(allies.value.map(({ name }) => name))]
}
