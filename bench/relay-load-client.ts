/**
 * The people of the load, in a process of their own, forked by relay-load.ts: says `ready` when what is to be measured begins, and what it
 * saw when that is over.
 */
import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import autocannon from 'autocannon'
import { quantile } from './figures.ts'
import { append, appendPath, follow, page, type Stream, tokenFor } from './relay-load-http.ts'
import { kilobyte } from './relay-load-spaces.ts'

/** How appends are asked for: so many connections for so many seconds, over so many spaces. */
export interface AppendsAsked {
  readonly mode: 'appends'
  readonly origin: string
  readonly connections: number
  readonly seconds: number
  readonly spaces: number
}

/** Streams that are held, and what happens in a second meanwhile. */
export interface LiveAsked {
  readonly mode: 'live'
  readonly origin: string
  readonly streams: number
  readonly seconds: number
  /** Each is heard on the space's stream, which then reads a page. */
  readonly appends: number
  /** Somebody opens the app: challenge, token, page, a new stream for the old one. */
  readonly openings: number
}

export interface Appended {
  readonly perSecond: number
  readonly p99: number
  readonly refused: number
}

export interface Lived {
  readonly requests: number
  readonly seconds: number
  /** Milliseconds, and how often. */
  readonly append: Spread
  readonly page: Spread
  readonly opening: Spread
  /** From the sending of a batch until its stream tells of it. */
  readonly told: Spread
}

export interface Spread {
  readonly count: number
  readonly median: number
  readonly p99: number
}

const body = randomBytes(kilobyte)

/** Works through numbers, some at a time. */
async function each(count: number, together: number, work: (number: number) => Promise<void>): Promise<void> {
  let next = 0
  const worker = async () => {
    while (next < count) await work(next++)
  }
  await Promise.all(Array.from({ length: together }, worker))
}

async function tokens(origin: string, count: number): Promise<string[]> {
  const all: string[] = []
  await each(count, 32, async number => {
    all[number] = await tokenFor(origin, number)
  })
  return all
}

async function appends({ origin, connections, seconds, spaces }: AppendsAsked): Promise<Appended> {
  const all = await tokens(origin, spaces)
  let at = 0
  process.send?.('ready')
  const { requests, latency, non2xx, errors } = await autocannon({
    url: origin,
    connections,
    duration: seconds,
    requests: [
      {
        method: 'POST',
        body,
        setupRequest: request => {
          const number = at++ % spaces
          const headers = {
            'Content-Type': 'application/octet-stream',
            Authorization: `Bearer ${all[number]}`,
          }
          return { ...request, path: appendPath(number), headers }
        },
      },
    ],
  })
  return { perSecond: requests.average, p99: latency.p99, refused: non2xx + errors }
}

async function live(asked: LiveAsked): Promise<Lived> {
  const { origin, streams: count, seconds } = asked
  const all = await tokens(origin, count)
  const times = {
    append: [] as number[],
    page: [] as number[],
    opening: [] as number[],
    told: [] as number[],
  }
  const sent = new Map<number, number>()
  const streams: Stream[] = []
  let measuring = false
  const timed = async (name: keyof typeof times, work: Promise<unknown>): Promise<void> => {
    const begun = performance.now()
    await work
    times[name].push(performance.now() - begun)
  }
  const hear = (number: number) => (head: number) => {
    if (!measuring) return
    const since = sent.get(number)
    if (since !== undefined) times.told.push(performance.now() - since)
    sent.delete(number)
    doing(timed('page', page(origin, number, all[number] ?? '', head - 1)))
  }
  const open = async (number: number): Promise<void> => {
    all[number] = await tokenFor(origin, number)
    await page(origin, number, all[number] ?? '', 3)
    const stream = await follow(origin, number, all[number] ?? '', hear(number))
    streams[number]?.end()
    streams[number] = stream
  }
  await each(count, 32, async number => {
    streams[number] = await follow(origin, number, all[number] ?? '', hear(number))
  })
  await pause(2_000)
  process.send?.('ready')
  measuring = true
  const begun = performance.now()
  const due = { appends: 0, openings: 0 }
  const share = (rate: number) => Math.floor(((performance.now() - begun) / 1_000) * rate)
  while (performance.now() - begun < seconds * 1_000) {
    for (; due.appends < share(asked.appends); due.appends++) {
      const number = (due.appends * 7_919) % count
      sent.set(number, performance.now())
      doing(timed('append', append(origin, number, all[number] ?? '', body)))
    }
    for (; due.openings < share(asked.openings); due.openings++)
      doing(timed('opening', open((due.openings * 104_729) % count)))
    await pause(5)
  }
  await Promise.all(under)
  const took = (performance.now() - begun) / 1_000
  const requests = times.append.length + times.page.length + 4 * times.opening.length
  for (const stream of streams) stream.end()
  return {
    requests,
    seconds: took,
    append: spread(times.append),
    page: spread(times.page),
    opening: spread(times.opening),
    told: spread(times.told),
  }
}

const under = new Set<Promise<void>>()

/** What is under way; a failure ends the process, and with it the measurement. */
function doing(work: Promise<void>): void {
  under.add(work)
  work.then(
    () => under.delete(work),
    (failure: unknown) => {
      console.error(failure)
      process.exit(1)
    },
  )
}

const spread = (times: readonly number[]): Spread => ({
  count: times.length,
  median: quantile(times, 0.5),
  p99: quantile(times, 0.99),
})

process.once('message', async (asked: AppendsAsked | LiveAsked) => {
  process.send?.(asked.mode === 'live' ? await live(asked) : await appends(asked))
  process.exit(0)
})
