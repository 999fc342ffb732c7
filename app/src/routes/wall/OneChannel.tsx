import { words } from '../../messages/catalogue.ts'
import { Page } from '../Page.tsx'

export default function OneChannel() {
  const t = words('wall')
  return <Page name="channels">{t('lead')}</Page>
}
