import { words } from '../../messages/catalogue.ts'
import type { Meeting } from '../../state/relay-meeting.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'

interface Props {
  readonly meeting: Extract<Meeting, { at: 'failed' }>
  readonly onAgain: () => void
  readonly onEnd: () => void
}

/** Why the devices did not meet, and what to do now. */
export function Failed({ meeting: { why, relay }, onAgain, onEnd }: Props) {
  const t = words('devices')
  const common = words('common')
  return (
    <div class="devices-part">
      <Notice tone="wrong" announce title={t('failed.title')}>
        {relay === undefined ? t(`failed.why.${why}`) : t(`fault.${relay}`)}
      </Notice>
      <Actions>
        <Button kind="primary" onClick={onAgain}>
          {t('failed.again')}
        </Button>
        <Button onClick={onEnd}>{common('cancel')}</Button>
      </Actions>
    </div>
  )
}
