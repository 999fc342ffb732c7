import { PatternsFailure } from '../failure.ts'
import type { Question, Wanted } from '../reader.ts'
import type { Source } from '../source.ts'
import { isNamedAfter } from './whom.ts'

/** The one chat that is wanted among several files, or the question which. */
export function chosen(files: readonly Source[], wanted: Wanted | undefined): Source | Question {
  const [only] = files
  if (only && files.length === 1) return only
  if (wanted === undefined) return { ask: 'chat', fitting: 0 }
  const fitting =
    'number' in wanted
      ? files.slice(wanted.number - 1, wanted.number)
      : files.filter(({ name }) => isNamedAfter(name, wanted.named))
  const [first] = fitting
  if (!first) throw new PatternsFailure('notFound')
  return fitting.length === 1 ? first : { ask: 'chat', fitting: fitting.length }
}
