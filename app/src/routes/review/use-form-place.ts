import type { RefObject } from 'preact'
import { useState } from 'preact/hooks'
import { useFocusBack } from '../../ui/focus.ts'
import { waitsNow } from '../waits-now.ts'

interface FormPlace {
  readonly open: boolean
  /** The form was asked for and takes the focus; one that stands there on arrival leaves it to the heading. */
  readonly focused: boolean
  readonly back: RefObject<HTMLDivElement | null>
  readonly begin: () => void
  readonly close: () => void
}

/** For a form that stands there when it is due and the hour is a good one, and behind a button otherwise. */
export function useFormPlace(due: boolean): FormPlace {
  const [open, setOpen] = useState(due && waitsNow() === undefined)
  const [focused, setFocused] = useState(false)
  const back = useFocusBack<HTMLDivElement>(open)
  const begin = () => {
    setFocused(true)
    setOpen(true)
  }
  return { open, focused, back, begin, close: () => setOpen(false) }
}
