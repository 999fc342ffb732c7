import { words } from '../../messages/catalogue.ts'
import { Page } from '../Page.tsx'

export default function Myself() {
  const t = words('myself')
  return <Page name="myself">{t('lead')}</Page>
}
