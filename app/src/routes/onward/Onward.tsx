import { words } from '../../messages/catalogue.ts'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'

export default function Onward() {
  const t = words('onward')
  return (
    <Page name="onward" lead={t('lead')} backTo={paths.today}>
      {null}
    </Page>
  )
}
