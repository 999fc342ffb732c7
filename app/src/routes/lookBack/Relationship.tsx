import { reviewPartCodes } from '@breakwater/core/heal'
import { Stack } from '../../ui/Stack.tsx'
import { write } from '../plan/write.ts'
import { SourceLink } from '../SourceLink.tsx'
import type { PartProps } from './LookBack.tsx'
import { OwnText } from './OwnText.tsx'
import { PartPage } from './PartPage.tsx'
import { writtenReview } from './written.ts'

/** What the relationship was, seen clearly; and the grief about it, which has a name and its time. */
export function Relationship({ text }: PartProps) {
  return (
    <PartPage part="relationship" lead={text.review.aside}>
      {reviewPartCodes.map(part => {
        const { title, prompt } = text.review.parts[part]
        const written = writtenReview(part)
        return (
          <Stack key={part}>
            <OwnText
              title={title}
              prompt={prompt}
              written={written}
              save={words => write('relationship.reviewed', written, { part, text: words })}
            />
            {part === 'grief' ? <Grief text={text} /> : null}
          </Stack>
        )
      })}
    </PartPage>
  )
}

function Grief({ text }: PartProps) {
  return (
    <>
      {text.grief.text.map(line => (
        <p key={line}>{line}</p>
      ))}
      <SourceLink claim="attachment" />
    </>
  )
}
