import { useState } from 'preact/hooks'
import { Addresses } from './Addresses.tsx'
import { Exceptions } from './Exceptions.tsx'
import { Service } from './Service.tsx'
import { choose, theirsNow } from './theirs.ts'

/** Which addresses, what always gets through, and the service in which it is set up. */
export function Away() {
  const theirs = theirsNow()
  const usual = theirs.mails.filter(one => !theirs.necessary.includes(one))
  const [changed, setChanged] = useState<ReadonlySet<string>>()
  const away = changed ?? new Set(usual)
  const chosen = choose(theirs, away)
  const toggle = (mail: string) => setChanged(away.symmetricDifference(new Set([mail])))
  return (
    <>
      <Addresses theirs={theirs} chosen={chosen} away={away} onToggle={toggle} />
      <Exceptions />
      <Service chosen={chosen} />
    </>
  )
}
