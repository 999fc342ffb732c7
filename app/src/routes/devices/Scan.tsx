import { useLayoutEffect, useRef } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { CameraError, type CameraRefusal, scanWith } from '../../state/camera.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'

interface Props {
  readonly onCode: (code: string) => void
  readonly onRefusal: (why: CameraRefusal) => void
  readonly onStop: () => void
}

/** What the camera sees, until it sees a code. */
export function Scan({ onCode, onRefusal, onStop }: Props) {
  const t = words('devices')
  const picture = useRef<HTMLVideoElement>(null)
  useLayoutEffect(() => {
    const ended = new AbortController()
    if (picture.current !== null)
      scanWith(picture.current, ended.signal).then(
        text => {
          if (text !== undefined) onCode(text)
        },
        (error: unknown) => {
          if (!(error instanceof CameraError)) throw error
          if (!ended.signal.aborted) onRefusal(error.type)
        },
      )
    return () => ended.abort()
  }, [])
  return (
    <>
      <p role="status">{t('add.scanning')}</p>
      <video ref={picture} class="devices-picture" aria-label={t('add.picture')} muted playsInline />
      <Actions>
        <Button onClick={onStop}>{t('add.scanStop')}</Button>
      </Actions>
    </>
  )
}
