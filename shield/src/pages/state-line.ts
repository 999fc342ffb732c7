import type { State } from '../own.ts'
import { clock, t } from './words.ts'

/** One line that says how things stand. */
export function stateLine(state: State, now: number): string {
  const { stage, off, until, armed } = state
  if (stage === 'none') return t('state_none')
  if (stage === 'locked') return t('state_locked')
  if (off !== undefined) return off === 0 ? t('state_off') : t('state_off_until', clock(off, now))
  if (!armed) return until === undefined ? t('state_rest_open') : t('state_rest', clock(until, now))
  return until === undefined ? t('state_on') : t('state_on_until', clock(until, now))
}
