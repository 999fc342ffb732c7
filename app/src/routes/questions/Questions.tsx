import { words } from '../../messages/catalogue.ts'
import { Page } from '../Page.tsx'

export default function Questions() {
  const t = words('questions')
  return <Page name="questions">{t('lead')}</Page>
}
