import { useMemo, useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { randomBytes } from '../../state/device.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { useFocusFirst } from '../../ui/focus.ts'
import { TextInput } from '../../ui/TextInput.tsx'
import { somePlaces } from './some-places.ts'

interface Props {
  readonly made: readonly string[]
  /** How many are asked back. */
  readonly ask: number
  readonly busy: boolean
  readonly onDone: () => void
  readonly onBack: () => void
}

/** Asks some of the words back, so that a slip of the pen shows while it can still be mended. */
export function WordsCheck({ made, ask, busy, onDone, onBack }: Props) {
  const t = words('twelveWords')
  const first = useFocusFirst<HTMLFormElement>()
  const places = useMemo(() => somePlaces(ask, made.length, randomBytes(ask)), [made, ask])
  const [typed, setTyped] = useState<readonly string[]>(() => places.map(() => ''))
  const [wrong, setWrong] = useState(false)
  const fits = (place: number, at: number) => typed[at]?.trim().toLowerCase() === made[place]
  const check = (event: Event) => {
    event.preventDefault()
    const right = places.every(fits)
    setWrong(!right)
    if (right) onDone()
  }
  return (
    <form ref={first} class="twelve-words" noValidate onSubmit={check}>
      <p>{t('check')}</p>
      {places.map((place, at) => (
        <TextInput
          key={place}
          label={t('nth', { number: place + 1 })}
          error={wrong && !fits(place, at) ? t('wrong') : undefined}
          value={typed[at] ?? ''}
          onInput={value => setTyped(typed.with(at, value))}
        />
      ))}
      <Actions>
        <Button kind="primary" type="submit" disabled={busy}>
          {t('confirm')}
        </Button>
        <Button disabled={busy} onClick={onBack}>
          {t('lookAgain')}
        </Button>
      </Actions>
    </form>
  )
}
