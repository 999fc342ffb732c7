import { words } from '../../messages/catalogue.ts'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'

/** An address of an entry that was removed. */
export function Gone() {
  return (
    <Page name="record" backTo={paths.record} step>
      <p>{words('record')('entry.gone')}</p>
    </Page>
  )
}
