import { words } from '../../messages/catalogue.ts'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'

export default function Closing() {
  const t = words('closing')
  return (
    <Page name="closing" lead={t('lead')} backTo={paths.onward}>
      {null}
    </Page>
  )
}
