import { words } from '../../messages/catalogue.ts'
import { Page } from '../Page.tsx'

export default function Letters() {
  const t = words('letters')
  return <Page name="letters">{t('lead')}</Page>
}
