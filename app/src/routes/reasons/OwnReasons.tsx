import { type ReasonNow, reasonFacts, reasonsNow } from '@breakwater/core/heal'
import { words } from '../../messages/catalogue.ts'
import { now, state, zone } from '../../state/session.ts'
import { person } from '../../state/view.ts'
import { Notice } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Section.tsx'
import type { ReasonsText } from '../useContent.ts'
import { Cautions, PutAside } from './Cautions.tsx'
import { Others } from './Others.tsx'
import { Spoken } from './Spoken.tsx'

/** What the record says to the ten: those it speaks for, cautions to which it points, and the rest in general words. */
export function OwnReasons({ text }: { readonly text: ReasonsText }) {
  const t = words('reasons')
  const reasons = whatTheRecordSays()
  const cautions = reasons.flatMap(reason => reason.cautions)
  const spoken = reasons.filter(({ supports }) => supports !== undefined)
  const others = reasons.filter(({ supports }) => supports === undefined)
  const nothing = spoken.length === 0 && cautions.length === 0
  return (
    <>
      {nothing ? <Notice>{t('empty')}</Notice> : null}
      <Spoken reasons={spoken} text={text} />
      <Cautions cautions={cautions.filter(({ restsUntil }) => restsUntil === undefined)} text={text} />
      <PutAside cautions={cautions.filter(({ restsUntil }) => restsUntil !== undefined)} text={text} />
      {others.length === 0 ? null : (
        <Section title={t(nothing ? 'ten' : 'others.title')} lead={nothing ? undefined : t('others.lead')}>
          <Others reasons={others.map(({ reason }) => reason)} text={text} />
        </Section>
      )}
    </>
  )
}

function whatTheRecordSays(): readonly ReasonNow[] {
  const facts = reasonFacts(person.value, state.value.care.safety, now.value, zone.value)
  return reasonsNow(facts, person.value.kept)
}
