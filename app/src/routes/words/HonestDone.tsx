import { keptOf } from '@breakwater/core/journal'
import type { KnownEntry } from '@breakwater/core/state'
import { words } from '../../messages/catalogue.ts'
import { fromInstant } from '../../state/codec.ts'
import { person } from '../../state/view.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { OwnWords } from '../../ui/OwnWords.tsx'
import { formatDate } from '../format.ts'
import { AskSent } from './AskSent.tsx'

interface Props {
  readonly written: Extract<KnownEntry, { kind: 'honest.written' }>
  readonly onAgain: () => void
}

/** It was copied out of the app, or there is none by choice. Whether a copied one was sent is asked once, never assumed. */
export function HonestDone({ written, onAgain }: Props) {
  const t = words('words')
  const { id, body, at, zone } = written
  const sent = keptOf(person.value.kept, 'honest.asked').findLast(({ ref }) => ref === id)?.body.sent
  const became = sent === undefined ? 'wasCopied' : sent ? 'wasSent' : 'wasNotSent'
  return (
    <>
      <p>
        {t(`honest.${body.end === 'none' ? 'none' : became}`, { date: formatDate(fromInstant(at), zone) })}
      </p>
      {body.end === 'none' ? null : (
        <Card>
          <OwnWords>{body.text}</OwnWords>
        </Card>
      )}
      {body.end === 'copied' && sent === undefined ? <AskSent id={id} /> : null}
      <div>
        <Button kind="link" onClick={onAgain}>
          {t('honest.again')}
        </Button>
      </div>
    </>
  )
}
