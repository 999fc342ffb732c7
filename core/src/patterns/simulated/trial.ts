import { cycleOf, type Found } from '../analysis/cycle/cycle.ts'
import { daySeriesOf } from '../analysis/cycle/day-series.ts'
import { closedOf } from '../analysis/cycle/episodes.ts'
import { talkOf } from '../analysis/talk.ts'
import { firstDay, type Simulated } from './chat.ts'
import { matched } from './matching.ts'

/** Counts over many chats of a kind. */
export interface Tally {
  chats: number
  planted: number
  recalled: number
  found: number
  right: number
  /** Chats in which each test found something. */
  recurrence: number
  rhythm: number
  oneSided: number
  pushPull: number
}

/** Neighbouring seeds would give chats that begin alike. */
const stride = 104_729

/** Runs the detector over so many chats; seeds go up from `seed` in strides. */
export function trials(make: (seed: number) => Simulated, chats: number, seed: number): Tally {
  const tally = {
    chats,
    planted: 0,
    recalled: 0,
    found: 0,
    right: 0,
    recurrence: 0,
    rhythm: 0,
    oneSided: 0,
    pushPull: 0,
  }
  for (let n = 0; n < chats; n++) count(tally, make(seed + n * stride))
  return tally
}

function count(tally: Tally, { chat, silences }: Simulated): void {
  const series = daySeriesOf(talkOf(chat, { me: [0], them: [1] }, 'UTC'))
  const found = cycleOf(series)
  const shift = series.first - firstDay
  const episodes = closedOf(found.episodes).map(({ start, end }) => ({
    start: start + shift,
    end: end + shift,
  }))
  const { planted, recalled, right } = matched(silences, episodes)
  tally.planted += planted
  tally.recalled += recalled
  tally.found += episodes.length
  tally.right += right
  countTests(tally, found)
}

function countTests(tally: Tally, { cycle: { claim, p } }: Found): void {
  const finds = (chance: number | undefined) => Number((chance ?? 1) <= 0.05)
  tally.recurrence += finds(p?.recurrence)
  tally.rhythm += finds(p?.rhythm)
  tally.oneSided += finds(p?.oneSided)
  tally.pushPull += Number(claim === 'pushPull')
}
