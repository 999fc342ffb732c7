import type { Closing, ClosingPart } from '@breakwater/core/comeback'
import { words } from '../../messages/catalogue.ts'
import { amend } from '../../state/amend.ts'
import { record } from '../../state/record.ts'
import { night } from '../../state/view.ts'
import { OwnWords } from '../../ui/OwnWords.tsx'
import { Section } from '../../ui/Section.tsx'
import { OwnText } from '../lookBack/OwnText.tsx'

interface Props {
  readonly part: ClosingPart
  readonly text: {
    readonly title: string
    readonly text: string
    readonly prompt: string
    readonly starts: readonly string[]
  }
  readonly closing: Closing
}

/** One part in the person's words; after midnight only to be read. */
export function Part({ part, text, closing }: Props) {
  const written = closing.written[part]
  if (night.value === 'narrow') {
    return written === undefined ? null : (
      <Section title={text.title}>
        <OwnWords>{written.text}</OwnWords>
      </Section>
    )
  }
  const ref = closing.quiet === undefined ? {} : { ref: closing.quiet.id }
  return (
    <OwnText
      title={text.title}
      lead={text.text}
      prompt={text.prompt}
      hint={words('closing')('starts', { list: text.starts.join(' · ') })}
      written={written}
      save={own =>
        written === undefined
          ? record('closing.written', { part, text: own }, ref)
          : amend(written.id, { body: { part, text: own } })
      }
    />
  )
}
