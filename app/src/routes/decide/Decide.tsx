import { words } from '../../messages/catalogue.ts'
import { Page } from '../Page.tsx'

export default function Decide() {
  const t = words('decide')
  return <Page name="decide">{t('lead')}</Page>
}
