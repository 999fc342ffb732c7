import type { Verdict } from '@breakwater/core/care'
import { words } from '../../messages/catalogue.ts'
import { Button } from '../../ui/Button.tsx'
import { focusHeading } from '../../ui/focus.ts'
import { Notice } from '../../ui/Notice.tsx'
import { paths } from '../paths.ts'
import { useContent } from '../useContent.ts'
import { decideKnowingly } from './knowing.ts'

interface Props {
  readonly verdict: Verdict
  /** What is said beside the reason; that copies and muting stay open, unless the part says more. */
  readonly also?: string
}

/** What the safety answers, or their absence, want said before anything is cut. Nothing when they want nothing said. */
export function Careful({ verdict, also }: Props) {
  const care = useContent('care')
  const { open, because, warn } = verdict
  if (care === undefined) return null
  if (because === 'askEvidence')
    return <Notice tone="care">{`${care.because.askEvidence} ${words('wall')('careful.keepFirst')}`}</Notice>
  if (!open) {
    const said = because === undefined ? [] : [care.because[because]]
    return <Closed said={[...said, also ?? words('wall')('careful.stillOpen')].join(' ')} />
  }
  return warn === undefined ? null : <Warned warn={warn} said={care.warn[warn]} />
}

/** People first; going on stays the person's own decision. */
function Closed({ said }: { readonly said: string }) {
  const t = words('wall')

  // What was tapped is gone after it.
  function decide(): void {
    decideKnowingly()
    focusHeading()
  }

  return (
    <Notice
      tone="care"
      title={t('careful.title')}
      actions={
        <>
          <Button href={paths.help}>{t('careful.help')}</Button>
          <Button href={`${paths.safety}#first`}>{t('careful.safety')}</Button>
          <Button kind="link" onClick={decide}>
            {t('careful.decide')}
          </Button>
        </>
      }
    >
      {said}
    </Notice>
  )
}

interface WarnedProps {
  readonly warn: NonNullable<Verdict['warn']>
  readonly said: string
}

function Warned({ warn, said }: WarnedProps) {
  const t = words('wall')
  const link =
    warn === 'askSafetyFirst' ? <Button href={paths.safety}>{t('careful.answer')}</Button> : undefined
  return (
    <Notice tone={warn === 'askSafetyFirst' ? 'calm' : 'care'} actions={link}>
      {said}
    </Notice>
  )
}
