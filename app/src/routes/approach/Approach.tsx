import { words } from '../../messages/catalogue.ts'
import { Page } from '../Page.tsx'

export default function Approach() {
  const t = words('approach')
  return <Page name="approach">{t('lead')}</Page>
}
