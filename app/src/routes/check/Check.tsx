import { words } from '../../messages/catalogue.ts'
import { Page } from '../Page.tsx'

export default function Check() {
  const t = words('check')
  return <Page name="check">{t('lead')}</Page>
}
