import { type Mark, readReply } from '@breakwater/core/comeback'
import { useMemo } from 'preact/hooks'

/** What stands out in the answer, read again when its words change and not with every tick of the clock. */
export function useMarks(text: string): readonly Mark[] {
  return useMemo(() => readReply(text), [text])
}

/** Whether it speaks of harm to oneself: then care comes first. */
export function isHarm(marks: readonly Mark[]): boolean {
  return marks.some(({ code }) => code === 'selfHarm')
}
