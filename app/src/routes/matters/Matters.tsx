import { words } from '../../messages/catalogue.ts'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'

export default function Matters() {
  const t = words('matters')
  return (
    <Page name="matters" lead={t('lead')} backTo={paths.onward}>
      {null}
    </Page>
  )
}
