import { words } from '../../messages/catalogue.ts'
import { Page } from '../Page.tsx'
import { StartForm } from '../plan/StartForm.tsx'

interface Props {
  readonly onDone: () => void
}

/** "I have started": since when. */
export function Since({ onDone }: Props) {
  const t = words('welcome')
  return (
    <Page name="welcome" heading={t('since.title')} lead={t('since.lead')} backTo={null} step>
      <StartForm onDone={onDone} />
    </Page>
  )
}
