/**
 * How many of the silences in made-up chats the detector of core/src/patterns finds, what it claims by mistake, and how long
 * the whole analysis takes. The same seeds give the same shares on every machine; only the time differs.
 */
import 'temporal-polyfill/global'
import { shapeOf } from '@breakwater/core/patterns'
import { wilson } from '../core/src/patterns/analysis/wilson.ts'
import { agentsChat } from '../core/src/patterns/simulated/agents.ts'
import type { Simulated } from '../core/src/patterns/simulated/chat.ts'
import { type NegativeKind, negativeChat, negativeKinds } from '../core/src/patterns/simulated/negatives.ts'
import { type Planted, plantedChat } from '../core/src/patterns/simulated/planted.ts'
import { type Tally, trials } from '../core/src/patterns/simulated/trial.ts'
import { ms, type Row } from './figures.ts'

const chats = 60
const seed = 30_000

/** What the prototype reached on simulators of the same description; `claim`: push and pull claimed. */
interface Aim {
  readonly recall?: number
  readonly precision?: number
  readonly claim?: number
}

/** Push and pull was put in: name, how, and the aim. */
const positives: readonly (readonly [string, Planted, Aim])[] = [
  ['every 21 days, 3 messages a day', { every: 21, rate: 3 }, { recall: 0.35, precision: 0.98, claim: 0.28 }],
  ['every 21 days, 8 messages a day', { every: 21, rate: 8 }, { recall: 0.88, precision: 0.98, claim: 0.92 }],
  ['every 21 days, 30 messages a day', { every: 21, rate: 30 }, { recall: 0.99, precision: 0.98, claim: 1 }],
  [
    'every 21 days, 100 messages a day',
    { every: 21, rate: 100 },
    { recall: 0.99, precision: 0.98, claim: 1 },
  ],
  ['every 10 days', { every: 10, rate: 30 }, { recall: 0.55, precision: 0.96, claim: 0.61 }],
  ['every 14 days', { every: 14, rate: 30 }, { recall: 0.85, precision: 0.96, claim: 1 }],
  ['every 30 days', { every: 30, rate: 30 }, { recall: 0.99, precision: 0.96, claim: 1 }],
  ['every 45 days', { every: 45, rate: 30 }, { recall: 1, precision: 0.96, claim: 0.88 }],
  [
    'silence at 30 % of normal',
    { every: 21, rate: 30, left: 0.3 },
    { recall: 0.22, precision: 0.99, claim: 0.18 },
  ],
  [
    'silence at 50 % of normal',
    { every: 21, rate: 30, left: 0.5 },
    { recall: 0.04, precision: 0.9, claim: 0 },
  ],
  ['no jitter', { every: 21, rate: 30, jitter: 0 }, { recall: 0.94, precision: 0.99, claim: 1 }],
  [
    'jitter of half the interval',
    { every: 21, rate: 30, jitter: 0.5 },
    { recall: 0.96, precision: 0.99, claim: 1 },
  ],
  [
    'pursuit of 60 to 40',
    { every: 21, rate: 30, pursuit: 0.6 },
    { recall: 0.99, precision: 0.99, claim: 0.9 },
  ],
  ['at random times', { every: 21, rate: 30, anyTime: true }, { recall: 0.9, precision: 0.98, claim: 0.96 }],
]

const short: Planted = { every: 21, rate: 30, days: 120 }

const negativeNames: Readonly<Record<NegativeKind, readonly [string, Aim]>> = {
  stationary: ['the same all year', {}],
  oneWritesMore: ['one writes 75 %', {}],
  weekendDip: ['quiet weekends', {}],
  fadeOut: ['fades out', {}],
  bursty: ['days twice as uneven', {}],
  oneBreakup: ['one silence of 30 days', { recall: 1, precision: 0.85 }],
  twoHolidays: ['two holidays of 14 days', { recall: 1, precision: 0.82 }],
  slowDrift: ['slow random drift', {}],
  randomSilences: ['silences at random, even', { recall: 0.9, precision: 0.98 }],
  randomSilencesUneven: ['silences at random, 70 to 30', { recall: 0.9, precision: 0.98 }],
  rota14: ['rota of 14 days', { recall: 0.15, precision: 1 }],
  rota16: ['rota of 16 days', { recall: 0.95, precision: 0.99 }],
  shuffledDays: ['days shuffled', {}],
  redrawnSenders: ['senders drawn again', {}],
  driftingShare: ['silences at random, share drifts over 7 days', {}],
}

/** All rows: what is found, what is claimed by mistake, the time. */
export function patternsDetector(): Row[] {
  return [
    ...positives.map(([name, planted, aim]) => row(name, each => plantedChat(planted, each), aim)),
    row('only 120 days: too little for a claim', each => plantedChat(short, each), {
      recall: 0.97,
      precision: 0.99,
      claim: 0.05,
    }),
    row('two people with needs', each => agentsChat(each), { recall: 1, precision: 0.78, claim: 0.75 }),
    ...negatives(),
    ...million(),
  ]
}

function negatives(): Row[] {
  const made = negativeKinds.map(kind => {
    const [name, aim] = negativeNames[kind]
    return [
      `NOT: ${name}`,
      (each: number) => negativeChat(kind, each),
      aim,
      kind === 'driftingShare' ? 0.02 : 0,
    ] as const
  })
  const all = [
    ...made,
    ['NOT: two people without such a need', (each: number) => agentsChat(each, false), {}, 0] as const,
  ]
  return all.map(([name, make, aim, most]) => row(name, make, aim, most))
}

/** `most`: share of chats in which push and pull may be claimed by mistake, where there is none. */
function row(name: string, make: (seed: number) => Simulated, aim: Aim, most?: number): Row {
  const tally = trials(make, chats, seed)
  console.error(`${name}: ${noteOf(tally)}`)
  const { recall, precision, claim } = sharesOf(tally)
  return {
    what: name,
    figure: `${share(recall)}, ${share(precision)}, ${share(claim)}`,
    budget: `${share(aim.recall)}, ${share(aim.precision)}, ${most === undefined ? share(aim.claim) : `at most ${share(most)}`}`,
    holds:
      reaches(recall, aim.recall) &&
      reaches(precision, aim.precision) &&
      (most === undefined ? reaches(claim, aim.claim) : wilson(claim, chats).low <= most),
    note: noteOf(tally),
  }
}

function sharesOf({ recalled, planted, right, found, pushPull }: Tally) {
  return { recall: recalled / planted, precision: right / found, claim: pushPull / chats }
}

/** Aims are known to a hundredth. */
const rounding = 0.005

/** Whether an aim lies below what 95 % of as many chats would show: a share of silences is taken to be one of chats. */
function reaches(found: number, aim: number | undefined): boolean {
  return aim === undefined || Number.isNaN(found) || wilson(found, chats).high >= aim - rounding
}

function noteOf({ planted, found, recurrence, rhythm, oneSided }: Tally): string {
  const tests = [recurrence, rhythm, oneSided].map(count => share(count / chats)).join(', ')
  return `${planted} silences, ${found} found; C1, C2, C3 ${tests}; n ${chats}`
}

function share(value: number | undefined): string {
  return value === undefined || Number.isNaN(value) ? '-' : value.toFixed(2)
}

const analysisMs = 4000

/** A million messages in 2,953 days, by processor time; the making of the chat is not in it. */
function million(): Row[] {
  const { chat } = plantedChat({ every: 21, rate: 410, days: 2953 }, seed)
  const times = Array.from({ length: 5 }, () => {
    const begun = process.cpuUsage()
    shapeOf(chat, { me: [0], them: [1] }, 'Europe/Berlin')
    const { user, system } = process.cpuUsage(begun)
    return (user + system) / 1000
  }).sort((a, b) => a - b)
  const [quickest = 0, , median = 0, , slowest = 0] = times
  return [
    {
      what: `the whole analysis of ${chat.events.count.toLocaleString('en')} messages, processor time`,
      figure: ms(median),
      budget: ms(analysisMs),
      holds: median <= analysisMs,
      note: `${ms(quickest)} to ${ms(slowest)}, 5 times`,
    },
  ]
}
