import { words } from '../../messages/catalogue.ts'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'

export default function Ladder() {
  const t = words('ladder')
  return (
    <Page name="ladder" lead={t('lead')} backTo={paths.onward}>
      {null}
    </Page>
  )
}
