import type { Waiting as Waits } from '@breakwater/core/hold'
import { words } from '../../messages/catalogue.ts'
import { Button } from '../../ui/Button.tsx'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'
import { addressOf } from './places.ts'
import { WaitingNotice } from './WaitingNotice.tsx'
import './decide.css'

/** In place of what fits, after midnight and after a peak: the answers are kept, and looked at later. */
export function Waiting({ waits }: { readonly waits: Waits }) {
  const t = words('decide')
  return (
    <Page name="decide" heading={t('waits.heading')} lead={t(`waits.${waits.by}.kept`)} step>
      <WaitingNotice waits={waits} />
      <div class="decide-ways">
        <Button kind="primary" size="large" wide href={paths.today}>
          {t(`waits.${waits.by}.enough`)}
        </Button>
        <Button kind="link" href={addressOf('answers')}>
          {t('outcome.change')}
        </Button>
      </div>
    </Page>
  )
}
