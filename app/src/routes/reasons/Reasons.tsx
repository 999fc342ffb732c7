import { words } from '../../messages/catalogue.ts'
import { Page } from '../Page.tsx'

export default function Reasons() {
  const t = words('reasons')
  return <Page name="reasons">{t('lead')}</Page>
}
