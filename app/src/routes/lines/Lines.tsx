import { words } from '../../messages/catalogue.ts'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'

export default function Lines() {
  const t = words('lines')
  return (
    <Page name="lines" lead={t('lead')} backTo={paths.today}>
      {null}
    </Page>
  )
}
