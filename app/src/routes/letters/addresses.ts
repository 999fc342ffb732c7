import { paths } from '../paths.ts'

/** Where a new letter begins. */
export const toWrite = `${paths.letters}?s=write`

/** Where one letter is read, or gone on with while it is not finished. The id tells nothing about it. */
export function addressOf(id: string, step: 'read' | 'write' = 'read'): string {
  return `${paths.letters}?s=${step}&l=${encodeURIComponent(id)}`
}
