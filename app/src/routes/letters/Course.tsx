import { sessionsOfCourse, writingCourse } from '@breakwater/core/heal'
import { words } from '../../messages/catalogue.ts'
import { now, zone } from '../../state/session.ts'
import { person } from '../../state/view.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { formatDay } from '../format.ts'
import { paths } from '../paths.ts'
import { restNow } from '../rest-of-writing.ts'
import { useContent } from '../useContent.ts'

/** Where writing stands: which session would be next, or that it rests. A word and no lock: it can be passed. */
export function Course() {
  const t = words('letters')
  const { kept } = person.value
  const course = writingCourse(kept, now.value, zone.value)
  const said = useRest(course.next === undefined, course.doneToday)
  if (said === undefined)
    return course.next === undefined || course.next === 1 ? null : (
      <p>{t('course.next', { next: course.next, of: sessionsOfCourse })}</p>
    )
  return (
    <Notice actions={<Button href={paths.feelings}>{t('course.other')}</Button>}>
      <p>{said}</p>
      {course.restsUntil === undefined ? null : (
        <p>{t('course.until', { date: formatDay(course.restsUntil) })}</p>
      )}
    </Notice>
  )
}

/** The one stop rule over writing of every kind, in a sentence; undefined while there is nothing to say. */
function useRest(full: boolean, doneToday: boolean): string | undefined {
  const t = words('letters')
  const text = useContent('heal')?.writing
  const { suggest } = restNow()
  if (full) return text?.rest
  if (doneToday) return text?.otherDay
  return suggest === undefined ? undefined : t(`course.${suggest}`)
}
