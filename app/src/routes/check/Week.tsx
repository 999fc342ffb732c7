import { dayOf, keptOf } from '@breakwater/core/journal'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { person } from '../../state/view.ts'
import { Button } from '../../ui/Button.tsx'
import { useFocusBack } from '../../ui/focus.ts'
import { Section } from '../../ui/Section.tsx'
import { formatDay } from '../format.ts'
import { useContent } from '../useContent.ts'
import { dueNow } from './due.ts'
import { WeekForm } from './WeekForm.tsx'

/** The eight symptoms, relief, and room in the head, once a week; behind a button, because there are ten of them. */
export function Week() {
  const t = words('check')
  const text = useContent('heal')?.symptoms
  const [open, setOpen] = useState(false)
  const back = useFocusBack<HTMLDivElement>(open)
  const last = keptOf(person.value.kept, 'symptoms.noted').at(-1)
  const due = dueNow().includes('symptoms')
  if (text === undefined) return null
  return (
    <Section
      id="week"
      title={t('week.title')}
      lead={
        open || due || last === undefined
          ? text.intro
          : t('week.last', { day: formatDay(dayOf(last.at, last.zone)) })
      }
    >
      {open ? (
        <WeekForm text={text} onDone={() => setOpen(false)} />
      ) : (
        <div ref={back}>
          <Button onClick={() => setOpen(true)}>{t(due ? 'week.begin' : 'week.again')}</Button>
        </div>
      )}
    </Section>
  )
}
