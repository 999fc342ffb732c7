import { words } from '../../messages/catalogue.ts'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'

export default function Ready() {
  const t = words('ready')
  return (
    <Page name="ready" lead={t('lead')} backTo={paths.onward}>
      {null}
    </Page>
  )
}
