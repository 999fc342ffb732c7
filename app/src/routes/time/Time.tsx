import { words } from '../../messages/catalogue.ts'
import { Page } from '../Page.tsx'

export default function Time() {
  const t = words('time')
  return <Page name="time">{t('lead')}</Page>
}
