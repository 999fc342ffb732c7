import { gate } from '@breakwater/core/care'
import { keptOf } from '@breakwater/core/journal'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { state } from '../../state/session.ts'
import { person } from '../../state/view.ts'
import { Section } from '../../ui/Section.tsx'
import { isAnswered, PathClosed } from '../PathClosed.tsx'
import { pathNow } from '../path-now.ts'
import { HonestClosed } from './HonestClosed.tsx'
import { HonestDone } from './HonestDone.tsx'
import { HonestForm } from './HonestForm.tsx'

/** The one message that tells the other why, or none: both are answers. */
export function Honest() {
  const t = words('words')
  const [again, setAgain] = useState(false)
  const verdict = gate('honestMessage', state.value.care.safety)
  const newest = keptOf(person.value.kept, 'honest.written').at(-1)
  const path = pathNow()
  const done = newest !== undefined && newest.body.end !== 'draft'
  return (
    <Section id="message" title={t('honest.title')} lead={verdict.open ? t('honest.lead') : undefined}>
      {!verdict.open ? (
        <HonestClosed because={verdict.because} />
      ) : !path.open && isAnswered(path) ? (
        <PathClosed path={path} />
      ) : done && !again ? (
        <HonestDone written={newest} onAgain={() => setAgain(true)} />
      ) : (
        <HonestForm
          key={newest?.id}
          draft={newest?.body}
          warn={verdict.warn}
          onDone={() => setAgain(false)}
        />
      )}
    </Section>
  )
}
