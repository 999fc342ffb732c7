import { words } from '../messages/catalogue.ts'
import { explain } from '../state/attempt.ts'
import { reload } from '../state/device.ts'
import { Button } from '../ui/Button.tsx'
import { Page } from './Page.tsx'

interface Props {
  readonly error: unknown
}

/** What cannot be shown, in words, with something to do. Get help now and the urge button stay where they are. */
export function Failed({ error }: Props) {
  const t = words('common')
  return (
    <Page name="today" heading={t('errors.title')} lead={explain(error)} backTo={null}>
      <Button kind="primary" onClick={reload}>
        {t('errors.reload')}
      </Button>
    </Page>
  )
}
