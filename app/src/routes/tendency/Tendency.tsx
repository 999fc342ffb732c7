import { words } from '../../messages/catalogue.ts'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'

export default function Tendency() {
  const t = words('tendency')
  return (
    <Page name="tendency" lead={t('lead')} backTo={paths.onward}>
      {null}
    </Page>
  )
}
