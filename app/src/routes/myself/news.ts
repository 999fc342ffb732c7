import {
  currentStages,
  lettersOf,
  mayOpen,
  ratedDays,
  reclaimed,
  sessionsOfCourse,
  writingCourse,
} from '@breakwater/core/heal'
import { addDays, dayOf } from '@breakwater/core/journal'
import { words } from '../../messages/catalogue.ts'
import { now, zone } from '../../state/session.ts'
import { person } from '../../state/view.ts'
import { dueNow } from '../check/due.ts'
import { formatDay } from '../format.ts'
import type { paths } from '../paths.ts'

/** What is reached from here. */
export type Place = Extract<
  keyof typeof paths,
  | 'check'
  | 'stages'
  | 'feelings'
  | 'letters'
  | 'time'
  | 'lookBack'
  | 'reasons'
  | 'questions'
  | 'insights'
  | 'report'
  | 'shape'
>

/** A letter whose day has come is new for so many days. */
const freshDays = 7

/** What is new or due in a place, in a few words; nothing where nothing is. */
export function newsOf(place: Place): string | undefined {
  switch (place) {
    case 'check':
      return dueNow().length > 0 ? words('myself')('news.due') : undefined
    case 'stages':
      return stagesNews()
    case 'letters':
      return letterNews() ?? courseNews()
    case 'time':
      return timeNews()
    case 'insights':
      return insightNews()
    default:
      return undefined
  }
}

function stagesNews(): string | undefined {
  const current = currentStages(person.value.kept)
  return current && words('myself')('news.since', { day: formatDay(current.since) })
}

function letterNews(): string | undefined {
  const since = addDays(dayOf(now.value, zone.value), -freshDays)
  const opens = lettersOf(person.value.heal).some(
    letter =>
      letter.sealedUntil !== undefined &&
      letter.sealedUntil > since &&
      mayOpen(letter, now.value, zone.value),
  )
  return opens ? words('myself')('news.letter') : undefined
}

/** Only of a course that was begun: nobody is asked to write. */
function courseNews(): string | undefined {
  const t = words('myself')
  const { days, next, doneToday, restsUntil } = writingCourse(person.value.kept, now.value, zone.value)
  if (restsUntil !== undefined) return t('news.rests', { day: formatDay(restsUntil) })
  if (days.length === 0 || doneToday || next === undefined) return undefined
  return t('news.session', { n: next, of: sessionsOfCourse })
}

function timeNews(): string | undefined {
  const { planned } = reclaimed(person.value.kept, now.value, zone.value).week
  const today = dayOf(now.value, zone.value)
  const next = planned.find(({ on, done }) => on === today && done === undefined)
  return next && words('myself')('news.planned', { what: next.what })
}

function insightNews(): string | undefined {
  const count = ratedDays(person.value.heal, 'longing').length
  return count === 0 ? undefined : words('myself')('news.evenings', { count })
}
