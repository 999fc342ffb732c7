import { circleState, energyDue, type Plan, rungNow } from '@breakwater/core/plan'
import { words } from '../../messages/catalogue.ts'
import { now, zone } from '../../state/session.ts'
import { person } from '../../state/view.ts'
import { List } from '../../ui/List.tsx'
import { OwnWords } from '../../ui/OwnWords.tsx'
import { channelName } from '../channel/channels.ts'
import { formatDay, formatTime } from '../format.ts'
import { inARow } from './in-a-row.ts'
import { weekdayName } from './weekdays.ts'

interface Props {
  readonly plan: Plan
}

const parts = {
  coldTurkey: undefined,
  graduated: Rung,
  structured: OneChannel,
  inTouch: Limits,
  talkFirst: Talk,
} as const

/** What only this approach says in the letter. */
export function OwnPart({ plan }: Props) {
  const Part = parts[plan.approach]
  return Part === undefined ? null : <Part plan={plan} />
}

function Rung({ plan }: Props) {
  const t = words('plan')
  const rung = rungNow(plan, person.value.kept, now.value, zone.value)
  if (rung === undefined) return null
  if (rung.finished) return <p>{t('letter.rungsDone')}</p>
  const place = { number: rung.index + 1, of: rung.of }
  if (rung.over) return <p>{t('letter.rungOver', place)}</p>
  return <p>{t('letter.rung', { ...place, count: rung.days, date: formatDay(rung.until) })}</p>
}

function OneChannel({ plan }: Props) {
  const t = words('plan')
  const { channel, topics = [], windows = [] } = plan.details
  return (
    <>
      {channel === undefined ? null : <p>{t('letter.channel', { channel: channelName(channel) })}</p>}
      {topics.length === 0 ? null : <p>{t('letter.topics', { topics: inARow(topics) })}</p>}
      {windows.map(({ days, from, to }) => (
        <p key={`${days} ${from} ${to}`}>
          {t('letter.window', {
            days: inARow(days.map(weekdayName)),
            from: timeOfDay(from),
            to: timeOfDay(to),
          })}
        </p>
      ))}
    </>
  )
}

/** `18:30` as the language writes it. */
function timeOfDay(wall: string): string {
  return formatTime(Temporal.Instant.from(`1970-01-01T${wall}Z`).epochMilliseconds, 'UTC')
}

function Limits({ plan }: Props) {
  const t = words('plan')
  const { limits = [] } = plan.details
  const energy = energyDue(plan, person.value.kept, now.value, zone.value)
  return (
    <>
      {limits.length === 0 ? null : (
        <>
          <p>{t('letter.limits')}</p>
          <List>
            {limits.map(limit => (
              <li key={limit}>
                <OwnWords>{limit}</OwnWords>
              </li>
            ))}
          </List>
        </>
      )}
      {energy === undefined ? null : (
        <p>{energy.due ? t('letter.energyNow') : t('letter.energy', { date: formatDay(energy.on) })}</p>
      )}
    </>
  )
}

function Talk({ plan }: Props) {
  const t = words('plan')
  const { talkWhere, talkOpening } = plan.details
  const { talk, closed } = circleState(person.value.kept, plan, now.value, zone.value)
  if (closed !== undefined) return <p>{t('letter.closed', { date: formatDay(closed.day) })}</p>
  return (
    <>
      {talk === undefined ? null : (
        <p>{t(talk.over ? 'letter.talkOver' : 'letter.talkBy', { date: formatDay(talk.by) })}</p>
      )}
      {talkWhere === undefined ? null : <p>{t('letter.talkWhere', { where: talkWhere })}</p>}
      {talkOpening === undefined ? null : (
        <>
          <p>{t('letter.talkOpening')}</p>
          <OwnWords>{talkOpening}</OwnWords>
        </>
      )}
    </>
  )
}
