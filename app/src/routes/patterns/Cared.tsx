import { words } from '../../messages/catalogue.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'
import { useContent } from '../useContent.ts'
import { careNow, decideToLook } from './door-now.ts'

/** Off while there may be danger, threats or an order: a copy and people come first, and going on stays a decision of one's own. */
export function Cared() {
  const t = words('patterns')
  const care = useContent('care')
  const { because } = careNow()
  return (
    <Page name="shape" lead={t('lead')} backTo={paths.myself}>
      <Notice
        tone="care"
        title={t('care.title')}
        actions={
          <>
            <Button href={paths.record}>{t('care.record')}</Button>
            <Button href={paths.help}>{t('closed.help')}</Button>
            <Button kind="link" href={paths.safety}>
              {t('care.safety')}
            </Button>
            <Button kind="link" onClick={decideToLook}>
              {t('care.decide')}
            </Button>
          </>
        }
      >
        {because === undefined ? null : care?.because[because]}
      </Notice>
      <div class="patterns-ways">
        <Button kind="primary" size="large" wide href={paths.myself}>
          {t('closed.not')}
        </Button>
      </div>
    </Page>
  )
}
