import type { ReasonCode } from '@breakwater/core/heal'
import { Disclosure } from '../../ui/Disclosure.tsx'
import type { ReasonsText } from '../useContent.ts'
import { ReasonWords } from './ReasonWords.tsx'
import { titleOf } from './reason-text.ts'

interface Props {
  readonly reasons: readonly ReasonCode[]
  readonly text: ReasonsText
}

/** Reasons in general words, folded: nothing here is about the person's own record. */
export function Others({ reasons, text }: Props) {
  return (
    <div>
      {reasons.map(reason => (
        <Disclosure key={reason} summary={titleOf(reason, text)}>
          <ReasonWords reason={reason} text={text} />
        </Disclosure>
      ))}
    </div>
  )
}
