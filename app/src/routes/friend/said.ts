import { words } from '../../messages/catalogue.ts'
import type { Said } from '../../state/friend-rows.ts'
import { zone } from '../../state/session.ts'
import { formatTime } from '../format.ts'

/** What one letter says, in the words that both sides see. */
export function textOf(said: Said): string {
  const t = words('friend')
  if (said.kind === 'hard') return t('said.hard')
  if (said.answer === 'later')
    return t('answers.later', { time: formatTime(said.until ?? said.at, zone.value) })
  if (said.answer !== undefined) return t(`answers.${said.answer}`)
  if (said.week === undefined) return said.text ?? ''
  const { quiet, passed, text } = said.week
  const lines = [
    quiet === undefined ? '' : t('said.quiet', quiet),
    passed === undefined ? '' : t('said.passed', { count: passed }),
    text ?? '',
  ]
  return lines.filter(line => line !== '').join('\n')
}
