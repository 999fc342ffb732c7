import { words } from '../../messages/catalogue.ts'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'

export default function Record() {
  const t = words('record')
  return (
    <Page name="record" lead={t('lead')} backTo={paths.onward}>
      {null}
    </Page>
  )
}
