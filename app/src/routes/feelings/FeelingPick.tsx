import { coreFeelingCodes, type FeelingCode, freeFeelingCodes } from '@breakwater/core/heal'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { night } from '../../state/view.ts'
import { ChoiceTile } from '../../ui/ChoiceTile.tsx'
import { Stack } from '../../ui/Stack.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { Tiles } from '../../ui/Tiles.tsx'
import type { HealText } from '../useContent.ts'
import './feelings.css'

interface Props {
  readonly text: HealText
  /** A code or an own word; empty while nothing is chosen. */
  readonly value: string
  readonly onPick: (feeling: string) => void
}

/** Four feelings first, four freer ones, and one's own word. After midnight only the four. */
export function FeelingPick({ text, value, onPick }: Props) {
  const t = words('feelings')
  const [own, setOwn] = useState('')
  const narrow = night.value === 'narrow'
  const choose = (feeling: string) => {
    setOwn('')
    onPick(feeling)
  }
  return (
    <Stack>
      <Group label={t('which')} codes={coreFeelingCodes} text={text} value={value} onPick={choose} />
      {narrow ? null : (
        <>
          <Group label={t('others')} codes={freeFeelingCodes} text={text} value={value} onPick={choose} />
          <TextInput
            label={text.sitting.ownWord}
            maxLength={100}
            value={own}
            onInput={word => {
              setOwn(word)
              onPick(word)
            }}
          />
        </>
      )}
    </Stack>
  )
}

interface GroupProps extends Props {
  readonly label: string
  readonly codes: readonly FeelingCode[]
}

function Group({ label, codes, text, value, onPick }: GroupProps) {
  return (
    <fieldset class="feeling-group">
      <legend>{label}</legend>
      <Tiles>
        {codes.map(code => (
          <ChoiceTile
            key={code}
            title={text.feelings[code].title}
            note={text.feelings[code].is}
            pressed={value === code}
            onClick={() => onPick(value === code ? '' : code)}
          />
        ))}
      </Tiles>
    </fieldset>
  )
}
