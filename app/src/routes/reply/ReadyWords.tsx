import type { ReplyRegister } from '@breakwater/core/comeback'
import { words } from '../../messages/catalogue.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { Stack } from '../../ui/Stack.tsx'
import { useContent } from '../useContent.ts'

interface Props {
  readonly register: ReplyRegister
  readonly text: string
  readonly onText: (text: string) => void
}

/** Ready beginnings and ends in the chosen tone, to be put into the answer. */
export function ReadyWords({ register, text, onText }: Props) {
  const t = words('reply')
  const ready = useContent('reply')
  if (ready === undefined) return null
  return (
    <>
      <Ready
        title={t('write.begin')}
        sentences={ready.begin[register]}
        onPick={sentence => onText(`${sentence} ${text}`.trim())}
      />
      <Ready
        title={t('write.end')}
        sentences={ready.end[register]}
        onPick={sentence => onText(`${text.trimEnd()} ${sentence}`.trim())}
      />
    </>
  )
}

interface ReadyProps {
  readonly title: string
  readonly sentences: readonly string[]
  readonly onPick: (sentence: string) => void
}

function Ready({ title, sentences, onPick }: ReadyProps) {
  return (
    <Disclosure summary={title}>
      <Stack gap="small">
        <Actions>
          {sentences.map(sentence => (
            <Button key={sentence} onClick={() => onPick(sentence)}>
              {sentence}
            </Button>
          ))}
        </Actions>
      </Stack>
    </Disclosure>
  )
}
