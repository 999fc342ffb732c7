import { words } from '../../messages/catalogue.ts'
import { Page } from '../Page.tsx'

export default function Stages() {
  const t = words('stages')
  return <Page name="stages">{t('lead')}</Page>
}
