import { words } from '../../messages/catalogue.ts'
import { Page } from '../Page.tsx'

export default function LookBack() {
  const t = words('lookBack')
  return <Page name="lookBack">{t('lead')}</Page>
}
