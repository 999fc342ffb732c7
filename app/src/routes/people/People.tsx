import { words } from '../../messages/catalogue.ts'
import { Page } from '../Page.tsx'

export default function People() {
  const t = words('people')
  return <Page name="people">{t('lead')}</Page>
}
