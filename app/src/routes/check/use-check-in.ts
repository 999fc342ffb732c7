import type { BodyOf, KnownKind } from '@breakwater/core/state'
import { useRef, useState } from 'preact/hooks'
import { attempt } from '../../state/attempt.ts'
import { record } from '../../state/record.ts'
import { useSettle } from './use-settle.ts'

type CheckIn = 'checkIn.morning' | 'checkIn.evening'
type Body<K extends KnownKind> = BodyOf<K>

interface Draft<K extends CheckIn> {
  /** What was given on this visit, written or not. */
  readonly given: Partial<Body<K>>
  readonly kept: boolean
  /** Takes an answer. `enough`: with it all is said, and it is written without a further tap. */
  readonly give: (answer: Partial<Body<K>>, enough: boolean) => void
  /** Writes what is not written yet; false when that did not work. */
  readonly keep: () => Promise<boolean>
}

/**
 * The answers of one check-in: one entry for all that was given together, written once it is enough, on request, or on
 * leaving. An answer that is given anew is one more entry, and the later one counts. `at`: epoch ms, when set back.
 */
export function useCheckIn<K extends CheckIn>(kind: K, at?: number): Draft<K> {
  const [given, setGiven] = useState<Partial<Body<K>>>({})
  const [kept, setKept] = useState(false)
  const open = useRef<Partial<Body<K>>>({})

  async function keep(): Promise<boolean> {
    const body = open.current
    if (Object.keys(body).length === 0) return true
    open.current = {}
    const written = () => record(kind, body as Body<K>, at === undefined ? {} : { at })
    const done = await attempt(written)
    if (!done) open.current = { ...body, ...open.current }
    setKept(done)
    return done
  }

  const settle = useSettle(() => void keep())
  function give(answer: Partial<Body<K>>, enough: boolean): void {
    open.current = { ...open.current, ...answer }
    setGiven(before => ({ ...before, ...answer }))
    setKept(false)
    if (enough) settle()
  }
  return { given, kept, give, keep }
}
