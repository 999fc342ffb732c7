import { words } from '../../messages/catalogue.ts'
import { Page } from '../Page.tsx'

export default function Report() {
  const t = words('report')
  return <Page name="report">{t('lead')}</Page>
}
