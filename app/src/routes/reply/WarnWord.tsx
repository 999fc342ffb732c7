import { Notice } from '../../ui/Notice.tsx'
import { useContent } from '../useContent.ts'
import { mayAnswer } from './reply-gate.ts'

/** What the safety answers want said before something is answered: what an order decides, not to write to calm them. */
export function WarnWord({ aboutChild }: { readonly aboutChild: boolean }) {
  const care = useContent('care')
  const { warn } = mayAnswer(aboutChild)
  return warn === undefined ? null : <Notice tone="care">{care?.warn[warn]}</Notice>
}
