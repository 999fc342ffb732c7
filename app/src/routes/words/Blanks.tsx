import { TextInput } from '../../ui/TextInput.tsx'
import type { HonestText } from '../useContent.ts'
import { blanksOf, type Filled, type Tone } from './compose.ts'

interface Props {
  readonly tone: Tone
  readonly text: HonestText
  readonly filled: Filled
  readonly onFill: (filled: Filled) => void
}

/** The blanks of a ready message; what is filled in shows in the text below at once. */
export function Blanks({ tone, text, filled, onFill }: Props) {
  return (
    <>
      {blanksOf(tone, text).map(blank => (
        <TextInput
          key={blank}
          label={text.blanks[blank].label}
          hint={text.blanks[blank].hint}
          maxLength={500}
          value={filled[blank] ?? ''}
          onInput={value => onFill({ ...filled, [blank]: value })}
        />
      ))}
    </>
  )
}
