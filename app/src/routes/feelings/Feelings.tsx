import { words } from '../../messages/catalogue.ts'
import { Page } from '../Page.tsx'

export default function Feelings() {
  const t = words('feelings')
  return <Page name="feelings">{t('lead')}</Page>
}
