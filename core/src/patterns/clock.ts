import { indexOfDay } from '../journal/calendar.ts'

const dayInMs = 86_400_000

/** A clock that says something else was wrong: nobody sent a message before, and nobody has yet sent one after. */
const earliest = indexOfDay('1990-01-01') * dayInMs
const latest = indexOfDay('2100-01-01') * dayInMs

/** Whether a clock that was set can say so. `at`: milliseconds since 1970, in UTC or as a wall clock's written so. */
export const isOnClock = (at: number): boolean => at >= earliest && at < latest
