import { type HoldState, type IfThen, waysThatWorked } from '@breakwater/core/hold'
import type { TFunction } from 'i18next'
import type { Question } from './parts.ts'

/** Own answers that are offered again, at most. */
const ownAtMost = 3

/**
 * What can be picked for a question: the person's own things first (what they wrote after other slips, ways that
 * brought them through, their if-then plans), then the general ones. Each once.
 */
export function choicesFor(
  question: Question,
  hold: HoldState,
  general: readonly string[],
  t: TFunction<'step'>,
): string[] {
  const written = [...hold.contacts.values()]
    .toReversed()
    .flatMap(contact => contact.reflection?.[question] ?? [])
    .filter(text => text.trim() !== '' && text.length <= 120)
  const own = [...new Set(written)].slice(0, ownAtMost)
  return [...new Set([...own, ...known(question, hold, t), ...general])]
}

function known(question: Question, hold: HoldState, t: TFunction<'step'>): string[] {
  if (question === 'worked') return waysThatWorked(hold).map(way => t(`ways.${way}`))
  if (question === 'next') return [...hold.ifThens.values()].slice(-2).map(plan => planLine(plan, t))
  return []
}

function planLine({ cue, action }: IfThen, t: TFunction<'step'>): string {
  return t('plans', { cue, action })
}
