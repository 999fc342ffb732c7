import { type Letter, mayOpen } from '@breakwater/core/heal'
import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { now, zone } from '../../state/session.ts'
import { person } from '../../state/view.ts'
import { LetterList } from './LetterList.tsx'
import { Opened } from './Opened.tsx'
import { isOld, oldLetters } from './old-letters.ts'
import { Session } from './Session.tsx'

/** Writing with a gentle end, and the letters that came of it. Each step has an address, so that Back leads one back. */
export default function Letters() {
  const { query } = useLocation()
  const { s: step, l: id } = query
  if (step === 'write' && id === undefined) return <Session key="new" letter={undefined} />
  const letter = person.value.heal.letters.get(id ?? '')
  if (letter === undefined || (step !== 'read' && step !== 'write')) return <LetterList key="list" />
  return <One key={`${step} ${letter.id}`} step={step} letter={letter} />
}

interface Props {
  readonly step: 'read' | 'write'
  readonly letter: Letter
}

/** One letter, if it may be opened now; a letter in hand stays open when its night begins. */
function One({ step, letter }: Props) {
  const [open] = useState(() => canOpen(letter))
  if (!open) return <LetterList />
  return step === 'write' ? <Session letter={letter} /> : <Opened letter={letter} />
}

function canOpen(letter: Letter): boolean {
  return mayOpen(letter, now.value, zone.value) && (oldLetters().open || !isOld(letter))
}
