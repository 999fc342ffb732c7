import { useMemo, useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { randomBytes } from '../../state/device.ts'
import { Button } from '../../ui/Button.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { twoPlaces } from './two-places.ts'

interface Props {
  readonly made: readonly string[]
  readonly onDone: () => void
  readonly onBack: () => void
}

/** Asks two of the words back, so that a slip of the pen shows while it can still be mended. */
export function WordsCheck({ made, onDone, onBack }: Props) {
  const t = words('settings')
  const places = useMemo(() => twoPlaces(made.length, randomBytes(2)), [made])
  const [typed, setTyped] = useState(['', ''])
  const [wrong, setWrong] = useState(false)
  const check = (event: Event) => {
    event.preventDefault()
    const right = places.every((place, index) => typed[index]?.trim().toLowerCase() === made[place])
    setWrong(!right)
    if (right) onDone()
  }
  return (
    <form class="settings-form" onSubmit={check}>
      <p>{t('words.check')}</p>
      {places.map((place, index) => (
        <TextInput
          key={place}
          label={t('words.nth', { number: place + 1 })}
          error={wrong && typed[index]?.trim().toLowerCase() !== made[place] ? t('words.wrong') : undefined}
          value={typed[index] ?? ''}
          onInput={value => setTyped(typed.with(index, value))}
        />
      ))}
      <div class="settings-buttons">
        <Button kind="primary" type="submit">
          {t('words.confirm')}
        </Button>
        <Button onClick={onBack}>{t('words.lookAgain')}</Button>
      </div>
    </form>
  )
}
