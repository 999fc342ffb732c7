import { words } from '../../messages/catalogue.ts'
import { Page } from '../Page.tsx'

export default function Words() {
  const t = words('words')
  return <Page name="words">{t('lead')}</Page>
}
