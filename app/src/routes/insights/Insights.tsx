import { words } from '../../messages/catalogue.ts'
import { Page } from '../Page.tsx'

export default function Insights() {
  const t = words('insights')
  return <Page name="insights">{t('lead')}</Page>
}
