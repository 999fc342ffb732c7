import { type CautionCode, cautionsOf, type ReasonCode } from '@breakwater/core/heal'
import type { ComponentChildren } from 'preact'
import { words } from '../../messages/catalogue.ts'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { SourceLink } from '../SourceLink.tsx'
import type { ReasonsText } from '../useContent.ts'
import type { CautionText, ReasonText } from './reason-text.ts'

interface Props {
  readonly reason: ReasonCode
  readonly text: ReasonsText
  /** What else is folded below it. */
  readonly children?: ComponentChildren
}

/** A reason in general words, and its other side on request. */
export function ReasonWords({ reason, text, children }: Props) {
  const t = words('reasons')
  const said: ReasonText = text.reasons[reason]
  const cautions: readonly CautionCode[] = cautionsOf[reason]
  return (
    <>
      <Said text={said} />
      <div class="reason-folds">
        <Disclosure summary={t('otherSide')}>
          {cautions.map(code => (
            <OtherSide key={code} caution={text.cautions[code]} />
          ))}
        </Disclosure>
        {children}
      </div>
    </>
  )
}

function OtherSide({ caution }: { readonly caution: CautionText }) {
  return (
    <>
      <p class="reason-side">{caution.title}</p>
      <Said text={caution} />
      <p class="reason-ask">{caution.ask}</p>
    </>
  )
}

/** The sentences, and the claim behind them where there is one. */
export function Said({ text }: { readonly text: ReasonText }) {
  return (
    <>
      {text.text.map(sentence => (
        <p key={sentence}>{sentence}</p>
      ))}
      {text.claim === undefined ? null : (
        <div>
          <SourceLink claim={text.claim} />
        </div>
      )}
    </>
  )
}
