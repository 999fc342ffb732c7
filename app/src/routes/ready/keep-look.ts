import { readiness, readinessFacts, type Said, wantCodes } from '@breakwater/core/comeback'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { record } from '../../state/record.ts'
import { now, zone } from '../../state/session.ts'
import { showToast } from '../../state/toasts.ts'
import { person } from '../../state/view.ts'
import { pathNow } from '../path-now.ts'

/** Keeps what was said with what the look comes to by it. True when kept; a path that closed meanwhile keeps nothing. */
export async function keepLook({ wants = [], ifNo }: Said, own: string): Promise<boolean> {
  const found = readiness(pathNow(), readinessFacts(person.value, now.value, zone.value, { wants, ifNo }))
  if (found === undefined) return false
  const body = {
    wants: wantCodes.filter(code => wants.includes(code)),
    outcome: found.outcome,
    ...(ifNo === undefined ? {} : { ifNo }),
    ...(own.trim() === '' ? {} : { words: own }),
  }
  if (!(await attempt(() => record('readiness.looked', body)))) return false
  showToast(words('ready')('wants.saved'))
  return true
}
