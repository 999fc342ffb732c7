import { words } from '../../messages/catalogue.ts'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Section.tsx'
import { useContent } from '../useContent.ts'
import './friend.css'

/** Two questions that look from outside, a plan for ten minutes, and what is better left out; each with where it comes from. */
export function HardHelp() {
  const t = words('friend')
  const content = useContent('friend')
  const known = useContent('notices')
  if (content === undefined || known === undefined) return null
  const { questions, plan, leave, danger, claims } = content
  return (
    <>
      <Section title={questions.title} lead={questions.lead}>
        <Points items={questions.items} />
      </Section>
      <Section title={plan.title} lead={plan.lead}>
        <Points items={plan.items} />
      </Section>
      <Section title={leave.title}>
        <Points items={leave.items} />
      </Section>
      <Disclosure summary={t('sure')}>
        {known.notices
          .filter(({ id }) => claims.includes(id))
          .map(({ id, claim, source, weight }) => (
            <p key={id} class="friend-claim">
              {`${claim} ${known.strengths[weight as keyof typeof known.strengths]}: ${source}.`}
            </p>
          ))}
      </Disclosure>
      <Notice tone="care" title={danger.title}>
        {danger.text}
      </Notice>
    </>
  )
}

function Points({ items }: { readonly items: readonly string[] }) {
  return (
    <ul class="friend-points">
      {items.map(item => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  )
}
