import { words } from '../../messages/catalogue.ts'
import { Page } from '../Page.tsx'

export default function Ahead() {
  const t = words('ahead')
  return <Page name="ahead">{t('lead')}</Page>
}
