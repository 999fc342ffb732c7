import { contentLines, escapedText } from '../journal/content-line.ts'
import { addDays, type Day } from '../journal/day.ts'
import type { AheadDate } from './ahead.ts'

/** What every event of the file has. The title is the app's neutral word, never the person's. */
interface EventFacts {
  /** Names the event in calendars: the same id again changes it instead of adding another. */
  readonly id: string
  readonly title: string
  readonly on: Day
}

/** An event of a whole day, which may come every year; `remindBefore`: days before, none without it. */
export interface DayEvent extends EventFacts {
  readonly yearly: boolean
  readonly remindBefore?: number | undefined
}

/** An event at a wall-clock time (`10:00`) of the zone, of a quarter of an hour. */
export interface TimedEvent extends EventFacts {
  readonly time: string
}

export type CalendarEvent = DayEvent | TimedEvent

/** The hour at which a reminder of a whole day comes: never in the night. */
const remindAt = 10
const reviewTime = '10:00'

/** The neutral titles, in the language of the app. */
export interface EventTitles {
  readonly ahead: string
  readonly review: string
}

/** The next review, and the plan that it belongs to. */
interface NextReview {
  readonly plan: string
  readonly on: Day
}

/** The events for dates ahead and for the next review. Nothing the person wrote goes into them. */
export function eventsOf(
  dates: readonly AheadDate[],
  review: NextReview | undefined,
  titles: EventTitles,
): readonly CalendarEvent[] {
  const days = dates.map(
    ({ id, on, date, yearly, remindBefore }): DayEvent => ({
      id,
      title: titles.ahead,
      // A 29 February that comes every year has to be said from a leap year on.
      on: yearly && date.endsWith('-02-29') ? date : on,
      yearly,
      remindBefore,
    }),
  )
  if (review === undefined) return days
  return [...days, { id: `${review.plan}-review`, title: titles.review, on: review.on, time: reviewTime }]
}

/**
 * A calendar file (RFC 5545) with these events; `stamp` is the moment at which it is made, in milliseconds since 1970.
 * Days stand without a zone, timed events in UTC. A time that a change of the clocks skips is moved on by as much as
 * they skip (02:30 becomes 03:30), one that they repeat is the first of the two: Temporal's `compatible`.
 */
export function calendarFile(events: readonly CalendarEvent[], stamp: number, zone: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Reminders//EN',
    ...events.flatMap(event => eventLines(event, utc(stamp), zone)),
    'END:VCALENDAR',
  ]
  return contentLines(lines)
}

function eventLines(event: CalendarEvent, stamp: string, zone: string): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${event.id}`,
    `DTSTAMP:${stamp}`,
    `SUMMARY:${escapedText(event.title)}`,
    // Shared calendars show others at most that there is something, and nobody counts as busy.
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT',
    ...('time' in event ? timeLines(event, zone) : dayLines(event)),
    'END:VEVENT',
  ]
}

function timeLines({ on, time, title }: TimedEvent, zone: string): string[] {
  const start = Temporal.PlainDateTime.from(`${on}T${time}`).toZonedDateTime(zone, {
    disambiguation: 'compatible',
  })
  return [`DTSTART:${utc(start.epochMilliseconds)}`, 'DURATION:PT15M', ...alarm(title, 'PT0S')]
}

function dayLines({ on, yearly, remindBefore, title }: DayEvent): string[] {
  return [
    `DTSTART;VALUE=DATE:${on.replaceAll('-', '')}`,
    `DTEND;VALUE=DATE:${addDays(on, 1).replaceAll('-', '')}`,
    ...(yearly ? [`RRULE:FREQ=YEARLY${on.endsWith('-02-29') ? ';BYMONTH=2;BYMONTHDAY=-1' : ''}`] : []),
    ...(remindBefore === undefined ? [] : alarm(title, hoursFromMidnight(remindAt - 24 * remindBefore))),
  ]
}

function alarm(title: string, trigger: string): string[] {
  return [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escapedText(title)}`,
    `TRIGGER:${trigger}`,
    'END:VALARM',
  ]
}

/** The midnight with which the day begins, and so many hours more (or less): `PT10H`, `-PT14H`. */
function hoursFromMidnight(hours: number): string {
  return `${hours < 0 ? '-' : ''}PT${Math.abs(hours)}H`
}

/** `20260302T090000Z`. */
function utc(ms: number): string {
  const text = Temporal.Instant.fromEpochMilliseconds(ms).toString({ smallestUnit: 'second' })
  return text.replaceAll(/[-:]/g, '')
}
