/**
 * The relay under load, over HTTP, the server and the people in processes of their own: durable appends beside what the database does
 * alone in the same run, and 25,000 spaces of which 2,000 are live at once. CPU time and memory as the system tells them.
 */
import { fork } from 'node:child_process'
import { join } from 'node:path'
import type { Row } from './figures.ts'
import type { Appended, AppendsAsked, LiveAsked, Lived, Spread } from './relay-load-client.ts'
import { floorOf } from './relay-load-floor.ts'
import { layOut, type RunningRelay, runRelay, type Taken } from './relay-load-server.ts'
import { fill } from './relay-load-spaces.ts'

/** What it has to hold. */
const most = { share: 60, cpu: 1, residentMb: 400, p99Ms: 100 }

const spaces = 25_000
const batches = 4
/** Of the spaces, those that appends go to. */
const busy = 1_000
const connections = 32
const rounds = 3
const seconds = 5
/** Twelve times what the simulator says of the busiest minute of 25,000 people: about 215 requests a second. */
const peak = { streams: 2_000, seconds: 40, appends: 67, openings: 20 }

/** All rows. The folder with the database is deleted afterwards. */
export async function relayLoad(): Promise<Row[]> {
  const place = layOut()
  try {
    await fill(place.file, spaces, batches)
    const floor: Record<1 | 32, number[]> = { 1: [], 32: [] }
    const appended: (Appended & { readonly cpuMs: number })[] = []
    for (let round = 0; round < rounds; round++) {
      floor[1].push(floorOf(place.file, 1, busy, seconds))
      appended.push(await withRelay(place.folder, loadWithAppends))
      floor[32].push(floorOf(place.file, connections, busy, seconds))
    }
    return [...appendRows(appended, floor), ...(await withRelay(place.folder, loadLive))]
  } finally {
    place.remove()
  }
}

async function withRelay<T>(folder: string, use: (relay: RunningRelay) => Promise<T>): Promise<T> {
  const relay = await runRelay(folder)
  try {
    return await use(relay)
  } finally {
    await relay.stop()
  }
}

interface Watched<T> {
  readonly saw: T
  readonly before: Taken
  readonly after: Taken
}

/** Lets people loose on a server, and looks at it when they begin and when they are done. */
function watch<T>(relay: RunningRelay, asked: AppendsAsked | LiveAsked): Promise<Watched<T>> {
  const people = fork(join(import.meta.dirname, 'relay-load-client.ts'))
  let before: Taken | undefined
  return new Promise((resolve, reject) => {
    people.on('message', said => {
      if (said === 'ready') before = relay.taken()
      else if (before) resolve({ saw: said as T, before, after: relay.taken() })
    })
    people.once('exit', code => {
      if (code !== 0) reject(new Error('the people of the load gave up; why stands above'))
    })
    people.send(asked)
  })
}

async function loadWithAppends(relay: RunningRelay): Promise<Appended & { readonly cpuMs: number }> {
  const asked = { mode: 'appends', origin: relay.origin, connections, seconds, spaces: busy } as const
  const { saw, before, after } = await watch<Appended>(relay, asked)
  return { ...saw, cpuMs: ((after.cpu - before.cpu) * 1_000) / (saw.perSecond * seconds) }
}

async function loadLive(relay: RunningRelay): Promise<Row[]> {
  const resting = relay.taken()
  const { saw, before, after } = await watch<Lived>(relay, { mode: 'live', origin: relay.origin, ...peak })
  const cpu = (after.cpu - before.cpu) / saw.seconds
  const who = `${spaces.toLocaleString('en')} spaces, ${peak.streams.toLocaleString('en')} live`
  const row = (what: string, value: number, budget: number, unit: string, note: string): Row => ({
    what: `${who}: ${what}`,
    figure: `${value.toPrecision(3)} ${unit}`,
    budget: `${budget} ${unit}`,
    holds: value <= budget,
    note,
  })
  const times = (name: string, { count, median, p99 }: Spread) =>
    row(`${name}, p99`, p99, most.p99Ms, 'ms', `median ${median.toFixed(1)} ms, ${count} times`)
  return [
    row(
      'CPU seconds a second',
      cpu,
      most.cpu,
      's',
      `${Math.round(saw.requests / saw.seconds)} requests a second`,
    ),
    row(
      'memory',
      after.most,
      most.residentMb,
      'MB',
      `most there ever was; ${Math.round(resting.resident)} MB before anybody came`,
    ),
    times('append', saw.append),
    times('page', saw.page),
    times('told by the stream', saw.told),
    { ...times('opening (four requests)', saw.opening), budget: '', holds: undefined as never },
  ]
}

function appendRows(
  appended: readonly (Appended & { readonly cpuMs: number })[],
  floor: Readonly<Record<1 | 32, readonly number[]>>,
): Row[] {
  const all = (values: readonly number[]) =>
    values.map(value => Math.round(value).toLocaleString('en')).join(', ')
  const middle = (values: readonly number[]) =>
    [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
  const server = appended.map(({ perSecond }) => perSecond)
  const share = (of: readonly number[]) => (100 * middle(server)) / middle(of)
  return [
    {
      what: `appends of 1 KB over HTTP, ${connections} connections`,
      figure: `${Math.round(middle(server)).toLocaleString('en')} a second`,
      note: `${all(server)}; p99 ${all(appended.map(({ p99 }) => p99))} ms; ${middle(appended.map(({ cpuMs }) => cpuMs)).toFixed(2)} ms CPU time each; refused ${appended.reduce((sum, { refused }) => sum + refused, 0)}`,
    },
    {
      what: 'of what the database does alone, each append flushed',
      figure: `${Math.round(share(floor[1]))} %`,
      budget: `at least ${most.share} %`,
      holds: share(floor[1]) >= most.share,
      note: `alone ${all(floor[1])} a second`,
    },
    {
      what: `of what it does with ${connections} appends to a flush`,
      figure: `${Math.round(share(floor[32]))} %`,
      note: `alone ${all(floor[32])} a second`,
    },
  ]
}
