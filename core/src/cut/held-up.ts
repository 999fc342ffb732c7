import type { Setup } from './setup.ts'
import { levels, narrows, weakens } from './weaker.ts'

type Person = Setup['people'][number]

/** By what a person is recognised: everything but the marks of others. */
const signs = ['names', 'nicknames', 'handles', 'profiles', 'phones', 'mails'] as const

/**
 * The setup that holds while nothing may become weaker: `after` where it is no weaker than `before` (the same object then),
 * else `after` with whatever was stronger in `before`. What is necessary is always taken from `after`, because no night
 * stands before a child or a court; and all of it where that setup holds nothing up.
 */
export function heldUp(before: Setup, after: Setup): Setup {
  if (!after.holdsUp || !before.holdsUp || !isWeaker(before, after)) return after
  return {
    ...after,
    ...times(before, after),
    level: levels[Math.max(levels.indexOf(before.level), levels.indexOf(after.level))] ?? before.level,
    wait: Math.max(before.wait, after.wait),
    goFor: before.goFor < after.goFor ? before.goFor : after.goFor,
    nightWait: Math.max(before.nightWait, after.nightWait),
    night: covers(after.night, before.night) ? after.night : before.night,
    friendCode: before.friendCode || after.friendCode,
    // While the code stays against the wish of the newer one, that it was asked for stays too.
    asked: before.friendCode === after.friendCode ? after.asked : before.asked,
    neverOn: both(before.neverOn, after.neverOn),
    neverHide: both(before.neverHide, after.neverHide),
    people: people(before, after),
  }
}

/** Also where the two are of different journals: whom the newer one does not know is put away no more. */
function isWeaker(before: Setup, after: Setup): boolean {
  return (
    weakens(before, after) ||
    !covers(after.night, before.night) ||
    before.people.some(one => isLost(one, after)) ||
    marked(after).some(one => !marked(before).includes(one))
  )
}

function times(before: Setup, after: Setup): Pick<Setup, 'schedules' | 'dates'> {
  if (!narrows(before, after)) return after
  const isAlways = before.schedules.length === 0 && before.dates.length === 0
  if (isAlways) return before
  return {
    schedules: [...before.schedules, ...after.schedules],
    dates: [...new Set([...before.dates, ...after.dates])],
  }
}

/** Whoever lost a sign stays whole as they were; nobody new is let off as a namesake. */
function people(before: Setup, after: Setup): Person[] {
  const stay = before.people.filter(one => isLost(one, after))
  const known = marked(before)
  return [...after.people, ...stay].map(one => ({ ...one, notThem: both(known, one.notThem) }))
}

const marked = ({ people: all }: Setup): string[] => all.flatMap(({ notThem }) => notThem)

function isLost(one: Person, { people: all }: Setup): boolean {
  return signs.some(sort => one[sort].some(sign => !all.some(other => other[sort].includes(sign))))
}

const both = (before: readonly string[], after: readonly string[]): string[] =>
  after.filter(one => before.includes(one))

/** Whether every minute of one night lies within another; equal ends are no night. */
function covers(outer: Setup['night'], inner: Setup['night']): boolean {
  const after = (from: number, to: number) => (to - from + 1440) % 1440
  if (inner.from === inner.to) return true
  return after(outer.from, inner.from) + after(inner.from, inner.to) <= after(outer.from, outer.to)
}
