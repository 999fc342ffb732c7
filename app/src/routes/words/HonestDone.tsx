import type { KnownEntry } from '@breakwater/core/state'
import { words } from '../../messages/catalogue.ts'
import { fromInstant } from '../../state/codec.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { OwnWords } from '../../ui/OwnWords.tsx'
import { formatDate } from '../format.ts'

interface Props {
  readonly written: Extract<KnownEntry, { kind: 'honest.written' }>
  readonly onAgain: () => void
}

/** It was copied out of the app, or there is none by choice. */
export function HonestDone({ written, onAgain }: Props) {
  const t = words('words')
  const { body, at, zone } = written
  const date = formatDate(fromInstant(at), zone)
  return (
    <>
      <p>{t(body.end === 'none' ? 'honest.none' : 'honest.wasCopied', { date })}</p>
      {body.end === 'none' ? null : (
        <Card>
          <OwnWords>{body.text}</OwnWords>
        </Card>
      )}
      <div>
        <Button kind="link" onClick={onAgain}>
          {t('honest.again')}
        </Button>
      </div>
    </>
  )
}
