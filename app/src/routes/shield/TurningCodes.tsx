import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { isVisible, onVisibility } from '../../state/device.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { QrCode } from '../../ui/QrCode.tsx'
import { useElapsed } from '../use-elapsed.ts'

/** The dark modules of each code, row by row. */
export type Pictures = readonly (readonly (readonly boolean[])[])[]

interface Props {
  readonly pictures: Pictures
  readonly onEnd: () => void
}

/** A code that is forgotten on a table is gone after this, in milliseconds. */
const LONGEST = 2 * 60_000

/** One code after the other, a second each, around and around; the person may stop that and go on by hand. */
export function TurningCodes({ pictures, onEnd }: Props) {
  const t = words('shield')
  const [turning, setTurning] = useState(true)
  const [at, setAt] = useState(0)
  const elapsed = useElapsed(true)
  const told = useRef<HTMLParagraphElement>(null)
  const whole = useRef<HTMLDivElement>(null)
  const next = () => setAt(before => (before + 1) % pictures.length)
  useEffect(() => {
    told.current?.focus({ preventScroll: true })
    // All of the code in sight, above the bar at the bottom.
    whole.current?.scrollIntoView({ block: 'center' })
  }, [])
  useEffect(() => {
    if (elapsed >= LONGEST) onEnd()
    else if (turning && elapsed > 0) next()
  }, [elapsed])
  useWhenHidden(onEnd)
  const many = { at: at + 1, count: pictures.length }
  return (
    <div ref={whole} class="shield-codes">
      <p ref={told} tabIndex={-1}>
        {t('codes.still', many)}
      </p>
      <QrCode modules={pictures[at] ?? []} label={t('codes.picture')} />
      {pictures.length === 1 ? null : <p class="shield-place">{t('codes.place', many)}</p>}
      <Actions>
        <Button onClick={onEnd}>{t('codes.away')}</Button>
        {pictures.length === 1 ? null : (
          <>
            <Button onClick={() => setTurning(!turning)}>{t(turning ? 'codes.stop' : 'codes.turn')}</Button>
            {turning ? null : <Button onClick={next}>{t('codes.next')}</Button>}
          </>
        )}
      </Actions>
    </div>
  )
}

/**
 * Calls `end` once the page is out of sight: another tab, another app, a screen that went dark. It listens from before
 * the first frame on, because an effect waits for one, and a page that is hidden at once has none.
 */
function useWhenHidden(end: () => void): void {
  useLayoutEffect(() => {
    if (!isVisible()) end()
    return onVisibility(visible => {
      if (!visible) end()
    })
  }, [])
}
