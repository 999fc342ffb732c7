import { heldReplies } from '@breakwater/core/comeback'
import { words } from '../../messages/catalogue.ts'
import { person } from '../../state/view.ts'
import { Button } from '../../ui/Button.tsx'
import { Section } from '../../ui/Section.tsx'
import { Stack } from '../../ui/Stack.tsx'
import { nextLookWords, structuredPlan } from '../matters/structured.ts'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'
import { SourceLink } from '../SourceLink.tsx'
import { Desk } from './Desk.tsx'
import { Held } from './Held.tsx'

/** The reply desk: answers that are held, and working on one. */
export default function Reply() {
  const t = words('reply')
  return (
    <Page name="reply" lead={t('lead')} backTo={paths.matters}>
      <Times />
      <HeldAnswers />
      <Desk />
      <Stack gap="small">
        <Button kind="link" href={paths.matters}>
          {t('matters')}
        </Button>
        <p>{t('practice')}</p>
        <SourceLink claim="noTrial" />
      </Stack>
    </Page>
  )
}

/** When the channel is looked at, and what it is for. */
function Times() {
  const t = words('reply')
  const topics = structuredPlan()?.details.topics ?? []
  return (
    <Stack gap="small">
      <p>{nextLookWords() ?? t('noWindow')}</p>
      {topics.length === 0 ? null : <p>{t('topics', { list: topics.join(', ') })}</p>}
    </Stack>
  )
}

function HeldAnswers() {
  const t = words('reply')
  const held = heldReplies(person.value.kept)
  if (held.length === 0) return null
  return (
    <Section title={t('holding.title')}>
      <Stack>
        {held.map(reply => (
          <Held key={reply.id} reply={reply} />
        ))}
      </Stack>
    </Section>
  )
}
