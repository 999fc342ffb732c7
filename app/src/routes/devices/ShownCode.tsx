import { words } from '../../messages/catalogue.ts'
import type { Meeting } from '../../state/relay-meeting.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { QrCode } from '../../ui/QrCode.tsx'

interface Props {
  readonly meeting: Meeting
  readonly onEnd: () => void
  /** No other device is left, and the twelve words are there. */
  readonly onWords: () => void
}

/** The code, for a camera and for hands; before it is there and after it was used, a line that says so. */
export function ShownCode({ meeting, onEnd, onWords }: Props) {
  const t = words('devices')
  return (
    <>
      <p role="status">
        {meeting.at === 'shown' ? null : meeting.at === 'agreed' ? t('join.agreed') : t('join.making')}
      </p>
      {meeting.at === 'shown' ? (
        <>
          <h2>{t('join.scan')}</h2>
          <QrCode modules={meeting.qr} label={t('join.qr')} />
          <h2>{t('join.type')}</h2>
          <p class="devices-code" translate={false} dir="ltr">
            {meeting.groups.map((group, at) => (
              <span key={at}>{group} </span>
            ))}
          </p>
          <p class="devices-quiet">{t('join.minutes')}</p>
        </>
      ) : null}
      <Actions>
        <Button onClick={onEnd}>{t('join.stop')}</Button>
        {meeting.at === 'agreed' ? null : <Button onClick={onWords}>{t('join.byWords')}</Button>}
      </Actions>
    </>
  )
}
