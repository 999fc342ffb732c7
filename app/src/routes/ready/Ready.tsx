import { type Readiness, readiness, readinessFacts } from '@breakwater/core/comeback'
import { words } from '../../messages/catalogue.ts'
import { now, zone } from '../../state/session.ts'
import { person } from '../../state/view.ts'
import { Stack } from '../../ui/Stack.tsx'
import { Page } from '../Page.tsx'
import { PathClosed } from '../PathClosed.tsx'
import { pathNow } from '../path-now.ts'
import { paths } from '../paths.ts'
import { QuestionsHere } from '../QuestionsHere.tsx'
import { SafetyFirst } from '../SafetyFirst.tsx'
import { SourceLink } from '../SourceLink.tsx'
import { useContent } from '../useContent.ts'
import { Found } from './Found.tsx'
import { Scenes } from './Scenes.tsx'
import { Wants } from './Wants.tsx'

/** Would contact bring old feelings back? Three scenes, what is wanted from it, and what the journal says beside them. */
export default function Ready() {
  const t = words('ready')
  const path = pathNow()
  const facts = readinessFacts(person.value, now.value, zone.value)
  const found = readiness(path, facts)
  return (
    <Page key={String(path.open)} name="ready" heading={t('heading')} lead={t('lead')} backTo={paths.onward}>
      {path.open ? null : <PathClosed path={path} />}
      {path.open ? <SafetyFirst warn={path.warn} /> : null}
      {found === undefined ? null : <Looking found={found} />}
      <QuestionsHere place="ready" />
    </Page>
  )
}

function Looking({ found }: { readonly found: Readiness }) {
  const text = useContent('comeback')?.readiness
  return (
    <>
      <Stack gap="small">
        {text?.intro.map(line => (
          <p key={line}>{line}</p>
        ))}
        {text === undefined ? null : <SourceLink claim={text.claim} />}
      </Stack>
      <Scenes />
      <Wants />
      <Found found={found} />
    </>
  )
}
