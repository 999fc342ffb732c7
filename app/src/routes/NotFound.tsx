import { words } from '../messages/catalogue.ts'
import { Button } from '../ui/Button.tsx'
import { Page } from './Page.tsx'
import { paths } from './paths.ts'

/** An address that leads nowhere. */
export function NotFound() {
  const t = words('common')
  return (
    <Page name="today" heading={t('notFound.title')} lead={t('notFound.text')} backTo={null}>
      <Button href={paths.today}>{t('notFound.action')}</Button>
    </Page>
  )
}
