import type { CautionCode, RuleCode } from '@breakwater/core/decide'
import { words } from '../../messages/catalogue.ts'
import { Button } from '../../ui/Button.tsx'
import { Section } from '../../ui/Section.tsx'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'
import { SourceLink } from '../SourceLink.tsx'
import { Cautions } from './Cautions.tsx'
import { addressOf } from './places.ts'
import { recommendation } from './round.ts'
import type { Texts } from './texts.ts'
import { Why } from './Why.tsx'
import './decide.css'

/** Of all that deserves a second look, what is about safety; the rest can wait. */
const aboutSafety: readonly CautionCode[] = [
  'watchedByOther',
  'orderBindsMe',
  'orderBindsThem',
  'orderUnclear',
  'theyAskedToStop',
  'iAskedToStop',
]

type Reason = 'danger' | 'order' | 'death'

/** No plan yet: kind words, people, and nothing to be cut. At any hour. */
export function PeopleFirst({ texts }: { readonly texts: Texts }) {
  const t = words('decide')
  const found = recommendation.value
  const reason = reasonOf(found.rule)
  const text: { title: string; text: readonly string[]; claim?: string } = texts.decide.safetyFirst[reason]
  const [first, ...more] = text.text
  return (
    <Page name="decide" heading={text.title} lead={first} step>
      <div class="decide-ways" data-print="no">
        <Button kind="primary" size="large" wide href={paths.help}>
          {t('help')}
        </Button>
        {reason === 'death' ? (
          <Button href={`${paths.now}?s=reachSomeone`}>{t('first.people')}</Button>
        ) : (
          <>
            <Button href={paths.safety}>{t('safetyPage')}</Button>
            <Button href={`${paths.safety}#plan`}>{t('first.plan')}</Button>
          </>
        )}
      </div>
      {more.map(sentence => (
        <p key={sentence}>{sentence}</p>
      ))}
      {text.claim === undefined ? null : <SourceLink claim={text.claim} />}
      {reason === 'death' ? null : (
        <Section title={t('first.keep')}>
          <p>{t('first.keepText')}</p>
        </Section>
      )}
      <Cautions codes={found.cautions.filter(code => aboutSafety.includes(code))} texts={texts} />
      {reason === 'death' ? null : <Why title={t('first.why')} found={found} texts={texts} />}
      <p>{t('first.still')}</p>
      <div class="decide-ways" data-print="no">
        <Button href={addressOf('answers')}>{t('outcome.change')}</Button>
      </div>
    </Page>
  )
}

function reasonOf(rule: RuleCode): Reason {
  return rule === 'order' || rule === 'death' ? rule : 'danger'
}
