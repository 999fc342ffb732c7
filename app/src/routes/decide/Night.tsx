import { words } from '../../messages/catalogue.ts'
import { Button } from '../../ui/Button.tsx'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'
import { NightNotice } from './NightNotice.tsx'
import { addressOf } from './places.ts'
import './decide.css'

/** In place of what fits, after midnight: the answers are kept, and looked at by daylight. */
export function Night() {
  const t = words('decide')
  return (
    <Page name="decide" heading={t('night.heading')} lead={t('night.kept')} step>
      <NightNotice />
      <div class="decide-ways">
        <Button kind="primary" size="large" wide href={paths.today}>
          {t('night.enough')}
        </Button>
        <Button kind="link" href={addressOf('answers')}>
          {t('outcome.change')}
        </Button>
      </div>
    </Page>
  )
}
