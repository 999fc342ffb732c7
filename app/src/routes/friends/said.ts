import type { Exchange, WeekFigures } from '@breakwater/core/friend'
import { words } from '../../messages/catalogue.ts'
import { zone } from '../../state/session.ts'
import { formatTime } from '../format.ts'

/** What one letter says, in the words that both sides see. */
export function textOf({ what, text, answer, until, week, at }: Exchange): string {
  const t = words('friends')
  const answers = words('friend')
  if (what === 'hard') return t('hard.text')
  if (answer === 'later') return answers('answers.later', { time: formatTime(until ?? at, zone.value) })
  if (answer !== undefined) return answers(`answers.${answer}`)
  return week === undefined ? (text ?? '') : weekText(week)
}

/** The figures of a week and the sentence, one in a line. */
export function weekText({ quiet, passed, text = '' }: WeekFigures): string {
  const t = words('friends')
  const lines = [
    quiet === undefined ? '' : t('more.quiet', quiet),
    passed === undefined ? '' : t('more.passed', { count: passed }),
    text,
  ]
  return lines.filter(line => line !== '').join('\n')
}
