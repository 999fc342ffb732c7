import { words } from '../../messages/catalogue.ts'
import { Page } from '../Page.tsx'

export default function Review() {
  const t = words('review')
  return <Page name="review">{t('lead')}</Page>
}
