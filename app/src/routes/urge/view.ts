import { type HoldState, ridingUrge, type Urge, urgeToAsk } from '@breakwater/core/hold'
import { paths } from '../paths.ts'

/** What this page can show. Each stands in the address (`?s=`), so that the device's own way back leads one step back. */
export const views = [
  'first',
  'asked',
  'ways',
  'again',
  'stay',
  'letOut',
  'doSomething',
  'reachSomeone',
  'cards',
  'plain',
  'already',
  'rest',
  'passed',
] as const
export type View = (typeof views)[number]

/** The address of a view, for links and for going there. */
export function addressOf(view: View): string {
  return view === 'first' ? paths.now : `${paths.now}?s=${view}`
}

/** The wave this page is about at `now` (milliseconds since 1970): the one that is on, or the one to ask about. */
export function currentWave(hold: HoldState, now: number): Urge | undefined {
  return ridingUrge(hold, now) ?? urgeToAsk(hold, now)
}

/**
 * What is shown on arrival without a view in the address: a wave that was put off is asked about, one that is being
 * ridden is taken up again, else the first screen.
 */
export function arrivalView(hold: HoldState, now: number): 'first' | 'asked' | 'ways' {
  if (urgeToAsk(hold, now) !== undefined) return 'asked'
  return ridingUrge(hold, now) === undefined ? 'first' : 'ways'
}

/** The view an address names; undefined when it names none that exists. */
export function namedView(name: string | undefined): View | undefined {
  return views.find(view => view === name)
}
