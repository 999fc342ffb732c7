import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { setupPictures } from '../../state/shield.ts'
import { Button } from '../../ui/Button.tsx'
import { useFocusBack } from '../../ui/focus.ts'
import { Notice } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Section.tsx'
import { type Pictures, TurningCodes } from './TurningCodes.tsx'

/** What was said last: nothing, that the codes went away, or that there is too much for them. */
type Said = 'gone' | 'tooLarge'

/** The setup on this screen, for the camera of a laptop. It is shown by a tap and goes away by itself. */
export function AsCodes() {
  const t = words('shield')
  const [shown, setShown] = useState<Pictures | undefined>(undefined)
  const [said, setSaid] = useState<Said | undefined>(undefined)
  const back = useFocusBack<HTMLDivElement>(shown !== undefined)

  async function show(): Promise<void> {
    const pictures = await setupPictures()
    setShown(pictures)
    setSaid(pictures === undefined ? 'tooLarge' : undefined)
  }

  function putAway(): void {
    setShown(undefined)
    setSaid('gone')
  }

  return (
    <Section title={t('codes.title')} lead={t('codes.lead')}>
      <Notice tone="care">{t('codes.open')}</Notice>
      {shown === undefined ? (
        <div ref={back}>
          <Button onClick={() => void attempt(show)}>{t('codes.show')}</Button>
        </div>
      ) : (
        <TurningCodes pictures={shown} onEnd={putAway} />
      )}
      <p role="status" class="shield-quiet">
        {said === undefined ? '' : t(`codes.${said}`)}
      </p>
    </Section>
  )
}
