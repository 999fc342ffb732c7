/**
 * What a relay for 25,000 and for 1,000,000 people has to do: requests, bytes, storage and machines, from assumptions that stand by name in
 * `relay-simulator-day.ts` and sizes that are measured. `node bench/relay-simulator.ts --people N --machine P --disk P --traffic P` also
 * puts an operator's own prices (a month; a GB and month; a GB) into the formula of docs/hosting.md.
 */
import { parseArgs } from 'node:util'
import { type Row, table } from './figures.ts'
import { assumed, type Day, simulateDay } from './relay-simulator-day.ts'
import { measureSizes, type Sizes } from './relay-simulator-sizes.ts'

/**
 * What the server took in `npm run bench -- relay-load` on two cores of 2.5 GHz, rounded up. Milliseconds of CPU time a request, flushes
 * included; memory in MB.
 */
export const measured = { cpuMsARequest: 2, restingMb: 120, kbAStream: 120 } as const

/** A core is not loaded beyond this share in the busiest minute. */
const LOADED = 0.5
/** Rows, keys, free pages and the write-ahead log around what is kept. */
const AROUND_ROWS = 1.4
const GB = 1e9

export interface Capacity {
  readonly people: number
  readonly requestsADay: number
  readonly mean: number
  readonly busiestMinute: number
  readonly busiestSecond: number
  readonly appendsBusiestMinute: number
  readonly streams: number
  readonly pushesADay: number
  readonly pushesBusiestMinute: number
  readonly receivedGbAMonth: number
  readonly sentGbAMonth: number
  readonly storageGb: number
  readonly cores: number
  readonly memoryMb: number
}

export interface Prices {
  /** A machine and month. */
  readonly machine: number
  /** A GB of disk and month. */
  readonly disk: number
  /** A GB that leaves. */
  readonly traffic: number
}

/** The share of a space's log that is not yet taken into segments: half of what makes a device do so. */
const tailOf = (sizes: Sizes): number => (assumed.compactionBatches / 2) * sizes.batch

/** Bytes that one person keeps at a relay at the end of the first year. */
export const keptOf = (sizes: Sizes): number =>
  assumed.longerTexts * (sizes.compacted(assumed.entriesFirstYear) + tailOf(sizes))

const total = (counts: Uint32Array): number => counts.reduce((all, one) => all + one, 0)

function busiest(counts: Uint32Array, seconds: number): number {
  let [sum, most] = [0, 0]
  for (const [at, count] of counts.entries()) {
    sum += count - (at >= seconds ? (counts[at - seconds] ?? 0) : 0)
    most = Math.max(most, sum)
  }
  return most / seconds
}

/** One day, and what follows from it. */
export function capacityOf(people: number, sizes: Sizes, seed = 7): Capacity {
  const compaction = 2 * sizes.segment + sizes.snapshot.year + 1_000
  const longer = assumed.longerTexts
  const bytes = { batch: longer * sizes.batch, compaction: longer * compaction }
  const day: Day = simulateDay({ people, seed, bytes })
  const requestsADay = total(day.requests)
  const busiestMinute = busiest(day.requests, 60)
  const streams = day.streams.reduce((most, one) => Math.max(most, one), 0)
  return {
    people,
    requestsADay,
    mean: requestsADay / 86_400,
    busiestMinute,
    busiestSecond: busiest(day.requests, 1),
    appendsBusiestMinute: busiest(day.appends, 60),
    streams,
    pushesADay: total(day.pushes),
    pushesBusiestMinute: busiest(day.pushes, 60),
    receivedGbAMonth: (30 * day.received) / GB,
    sentGbAMonth: (30 * day.sent) / GB,
    storageGb: (people * keptOf(sizes) * AROUND_ROWS) / GB,
    cores: (busiestMinute * measured.cpuMsARequest) / 1_000 / LOADED,
    memoryMb: measured.restingMb + (streams * measured.kbAStream) / 1_024,
  }
}

/** What it costs in a month: machines, disk for the data and one copy of it, what leaves. */
export const costOf = (of: Capacity, machines: number, { machine, disk, traffic }: Prices): number =>
  machines * machine + 2 * of.storageGb * disk + of.sentGbAMonth * traffic

/** Two for safety from the first core on; four cores each beyond. */
export const machinesFor = ({ cores, people }: Capacity): number =>
  people <= 25_000 && cores <= 1 ? 1 : Math.max(2, Math.ceil(cores / 4) + 1)

const rounded = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(2)

function rowsOf(of: Capacity): Row[] {
  const who = of.people.toLocaleString('en')
  const row = (what: string, figure: string, note = ''): Row => ({ what: `${who}: ${what}`, figure, note })
  return [
    row('requests', `${rounded(of.requestsADay)} a day`, `${rounded(of.mean)} a second on average`),
    row(
      'busiest minute',
      `${rounded(of.busiestMinute)} a second`,
      `of them ${rounded(of.appendsBusiestMinute)} appends; busiest second ${of.busiestSecond}`,
    ),
    row('live streams at once', rounded(of.streams)),
    row(
      'pushes',
      `${rounded(of.pushesADay)} a day`,
      `${rounded(of.pushesBusiestMinute)} a second in the busiest minute`,
    ),
    row(
      'traffic',
      `${rounded(of.receivedGbAMonth)} GB in, ${rounded(of.sentGbAMonth)} GB out a month`,
      'without the app itself',
    ),
    row('kept after a year', `${rounded(of.storageGb)} GB`, 'in the database, one copy'),
    row('processor', `${rounded(of.cores)} cores`, `the busiest minute at ${LOADED * 100} %`),
    row('memory of the server', `${rounded(of.memoryMb)} MB`, 'all processes together'),
  ]
}

const kb = (bytes: number): string => `${(bytes / 1_000).toFixed(1)} KB`

/** The rows for both sizes of community, and the sizes that they rest on. */
export async function relaySimulator(
  sizesOfCommunities: readonly number[] = [25_000, 1_000_000],
): Promise<Row[]> {
  const sizes = await measureSizes(assumed.entriesFirstYear, assumed.entriesOfABatch, 2)
  return [
    { what: `batch of ${assumed.entriesOfABatch} entries, sealed and padded`, figure: kb(sizes.batch) },
    { what: 'segment of 500 entries', figure: kb(sizes.segment) },
    {
      what: 'snapshot after a year, of 50,000 entries',
      figure: `${kb(sizes.snapshot.year)}, ${kb(sizes.snapshot.long)}`,
    },
    {
      what: 'one person after a year',
      figure: kb(keptOf(sizes)),
      note: 'texts twice as long as in the demonstration',
    },
    ...sizesOfCommunities.flatMap(people => rowsOf(capacityOf(people, sizes))),
  ]
}

async function main(): Promise<void> {
  const options = {
    people: { type: 'string', default: '25000' },
    machine: { type: 'string' },
    disk: { type: 'string' },
    traffic: { type: 'string' },
  } as const
  const { values } = parseArgs({ options })
  const people = Number(values.people)
  console.log(table(await relaySimulator([people])))
  if (values.machine === undefined) return
  const of = capacityOf(people, await measureSizes(assumed.entriesFirstYear, assumed.entriesOfABatch, 2))
  const machines = machinesFor(of)
  const prices = {
    machine: Number(values.machine),
    disk: Number(values.disk ?? 0),
    traffic: Number(values.traffic ?? 0),
  }
  console.log(`\n${machines} machine(s): ${costOf(of, machines, prices).toFixed(2)} a month`)
}

if (import.meta.main) await main()
