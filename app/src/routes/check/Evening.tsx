import { checkInAsks } from '@breakwater/core/heal'
import { addDays, type Day, dayOf } from '@breakwater/core/journal'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { now, zone } from '../../state/session.ts'
import { person } from '../../state/view.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { useFocusBack } from '../../ui/focus.ts'
import { Section } from '../../ui/Section.tsx'
import { Stack } from '../../ui/Stack.tsx'
import { formatNumber } from '../format.ts'
import { momentOn } from '../moment.ts'
import { inARow } from '../plan/in-a-row.ts'
import { dueNow } from './due.ts'
import { EveningDials } from './EveningDials.tsx'

/** The day looked at from its end; and the evening before, when it was left out. */
export function Evening() {
  const t = words('check')
  const today = dayOf(now.value, zone.value)
  const [day, setDay] = useState<Day | undefined>(() => (dueNow().includes('evening') ? today : undefined))
  const [asked, setAsked] = useState(false)
  const back = useFocusBack<HTMLDivElement>(day !== undefined)
  const open = (which: Day) => {
    setAsked(true)
    setDay(which)
  }
  const late = day !== undefined && day < today
  return (
    <Section
      id="evening"
      title={t(late ? 'evening.yesterdayTitle' : 'evening.title')}
      lead={day === undefined ? undefined : t('evening.lead')}
    >
      {day === undefined ? (
        <div ref={back}>
          <Noted today={today} onOpen={open} />
        </div>
      ) : (
        <EveningDials
          key={day}
          day={day}
          at={late ? momentOn(day, zone.value, now.value) : undefined}
          focused={asked}
          onDone={() => setDay(undefined)}
        />
      )}
    </Section>
  )
}

interface NotedProps {
  readonly today: Day
  readonly onOpen: (day: Day) => void
}

/** What was said for today, and the ways to change it or to add the evening before. */
function Noted({ today, onOpen }: NotedProps) {
  const t = words('check')
  const ratings = ratingsOf(today)
  const yesterday = addDays(today, -1)
  const missing = ratingsOf(yesterday).length === 0
  return (
    <Stack gap="small">
      <p>{ratings.length === 0 ? t('evening.early') : t('evening.summary', { ratings: inARow(ratings) })}</p>
      <Actions>
        <Button onClick={() => onOpen(today)}>
          {t(ratings.length === 0 ? 'evening.begin' : 'evening.change')}
        </Button>
        {missing ? (
          <Button kind="link" onClick={() => onOpen(yesterday)}>
            {t('evening.yesterday')}
          </Button>
        ) : null}
      </Actions>
    </Stack>
  )
}

/** `Longing 4`, each that was answered. */
function ratingsOf(day: Day): string[] {
  const t = words('check')
  const rated = person.value.heal.rated.get(day)
  return checkInAsks.evening.flatMap(code => {
    const strength = rated?.[code]
    if (strength === undefined) return []
    return [t('evening.one', { what: t(`evening.${code}`), strength: formatNumber(strength) })]
  })
}
