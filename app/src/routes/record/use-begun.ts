import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { type Begun, begunEntry, forgetBegun, holdBegun } from './begun.ts'
import type { EntryDraft } from './draft.ts'
import type { Picked } from './picked.ts'

interface BegunForm extends Begun {
  /** True: it stood here half written when the form was opened, and was not begun anew since. */
  readonly goesOn: boolean
  readonly change: (part: Partial<EntryDraft>) => void
  readonly setFiles: (files: readonly Picked[]) => void
  /** Throws away what was begun and shows the form as it was at first. */
  readonly again: () => void
}

/** A form whose words are there again when one comes back to it; see [Note: begun entries]. */
export function useBegun(corrects: string | undefined, empty: EntryDraft): BegunForm {
  const [first] = useState<Begun>({ draft: empty, files: [] })
  const [form, show] = useState(() => begunEntry(corrects) ?? first)
  const [goesOn, setGoesOn] = useState(form !== first)
  const latest = useRef(form)
  const mounted = useRef(true)
  useLayoutEffect(
    () => () => {
      mounted.current = false
    },
    [],
  )

  function hold(part: Partial<Begun>): void {
    latest.current = { ...latest.current, ...part }
    show(latest.current)
    if (mounted.current) holdBegun(corrects, latest.current)
  }

  return {
    ...form,
    goesOn,
    change: part => hold({ draft: { ...latest.current.draft, ...part } }),
    setFiles: files => hold({ files }),
    again: () => {
      hold(first)
      forgetBegun(corrects)
      setGoesOn(false)
    },
  }
}
