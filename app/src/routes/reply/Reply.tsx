import { words } from '../../messages/catalogue.ts'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'

export default function Reply() {
  const t = words('reply')
  return (
    <Page name="reply" lead={t('lead')} backTo={paths.onward}>
      {null}
    </Page>
  )
}
