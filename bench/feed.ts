import { plainSetup, type Setup } from '@breakwater/core/cut'
import { buildOurs, buildPeer } from './feed/extensions.ts'
import { batches, type Scrolled, scroll } from './feed/scroll.ts'
import { median, ms, type Row } from './figures.ts'

/** Budgets: milliseconds on the processor, and shares. */
const most = { all: 1000, longest: 12, growth: 1.5, found: 99, toPeer: 1 / 8, nobody: 0.01 }

const person = {
  names: ['Alex Rivera'],
  nicknames: [],
  handles: ['alex.rivera'],
  profiles: ['https://social.example/alex.rivera'],
  phones: ['+4915112345678'],
  mails: ['alex.rivera@mail.example'],
  notThem: [],
}

/** Somebody who hides mentions too, as the feed has them. */
const setup: Setup = { ...plainSetup, people: [person], level: 'medium', nightWait: 0 }

const elsewhere = {
  ...person,
  names: ['Robin Tamsin'],
  handles: ['robin.tamsin'],
  profiles: [],
  mails: [],
  phones: [],
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)
const took = (calls: readonly { readonly took: number }[]): number => sum(calls.map(call => call.took))

/** What the extension did in each batch, in milliseconds. */
function perBatch({ own, marks }: Scrolled): readonly number[] {
  return marks.map(({ at }, index) => {
    const end = marks[index + 1]?.at ?? Number.POSITIVE_INFINITY
    return took(own.filter(call => call.at >= at && call.at < end))
  })
}

/** Each is scrolled through so often, in turns, because the machine is busy with other things too. */
const rounds = 3

/** One round: what was measured shortly after one another. */
interface Round {
  readonly ours: Scrolled
  readonly peer: Scrolled
  readonly nobody: Scrolled
}

/** The endless feed: ours, AdGuard's ExtendedCss, nobody to hide, one after the other and again; and somebody who is not there. */
export async function feed(): Promise<Row[]> {
  const [built, contains] = [await buildOurs(), await buildPeer()]
  const measured: Round[] = []
  for (let round = 0; round < rounds; round++)
    measured.push({
      ours: await scroll(built, setup),
      peer: await scroll(contains),
      nobody: await scroll(built, { ...setup, people: [] }),
    })
  const absent = await scroll(built, { ...setup, people: [elsewhere] })
  return [
    ...costRows(measured),
    ...foundRows(measured.map(({ ours }) => ours)),
    ...nobodyRows(measured, absent),
  ]
}

const all = (of: readonly number[]): string => of.map(ms).join(', ')

function costRows(measured: readonly Round[]): Row[] {
  const ours = measured.map(round => round.ours)
  const times = (of: Scrolled[]) => of.map(({ own }) => took(own))
  const longest = (of: Scrolled) => Math.max(...of.own.map(call => call.took))
  const share = measured.map(round => took(round.ours.own) / took(round.peer.own))
  const peers = measured.map(({ peer }) => peer)
  return [
    {
      what: `endless feed, ${ours[0]?.elements} elements: the extension in all`,
      ...within(median(times(ours)), most.all, ms),
      note: `${all(times(ours))}; ${batchNote(ours)}`,
    },
    {
      what: 'AdGuard ExtendedCss :contains() in the same rounds',
      figure: ms(median(times(peers))),
      note: `${all(times(peers))}; longest ${all(peers.map(longest))}; ${batchNote(peers)}; found ${foundIn(peers[0])}, wrongly ${peers[0]?.wrong}`,
    },
    {
      what: 'ours to theirs, within a round',
      ...within(median(share), most.toPeer, shareOf),
      note: share.map(shareOf).join(', '),
    },
    {
      what: 'longest call',
      ...within(median(ours.map(longest)), most.longest, ms),
      note: all(ours.map(longest)),
    },
    { what: 'last 20 batches to the first 20', ...within(median(ours.map(growthOf)), most.growth, timesOf) },
  ]
}

const firstOf = (of: Scrolled): number => median(perBatch(of).slice(0, 20))
const lastOf = (of: Scrolled): number => median(perBatch(of).slice(batches - 20))
const growthOf = (of: Scrolled): number => lastOf(of) / firstOf(of)

const batchNote = (of: readonly Scrolled[]): string =>
  `per batch ${ms(median(of.map(firstOf)))} first, ${ms(median(of.map(lastOf)))} last`

const foundIn = (of: Scrolled | undefined): number => sum(Object.values(of?.found ?? {}))

/** What must never fail counts by its worst round. */
function foundRows(ours: readonly Scrolled[]): Row[] {
  const found = Math.min(...ours.map(foundIn))
  const wrong = Math.max(...ours.map(({ wrong }) => wrong))
  const shrinks = sum(
    ours.map(({ hidden }) => hidden.filter((count, at) => count < (hidden[at - 1] ?? 0)).length),
  )
  return [
    {
      what: 'found of 100, worst round',
      figure: String(found),
      budget: `at least ${most.found}`,
      holds: found >= most.found,
      note: ours[0] === undefined ? '' : forms(ours[0]),
    },
    { what: 'decoys hidden of 100, worst round', figure: String(wrong), budget: '0', holds: wrong === 0 },
    { what: 'times the hidden set shrank', figure: String(shrinks), budget: '0', holds: shrinks === 0 },
  ]
}

/** Against the script of the page in the very same feed: all of it, from its first byte on. */
function nobodyRows(measured: readonly Round[], absent: Scrolled): Row[] {
  const nobody = measured.map(round => round.nobody)
  const shares = nobody.map(({ own, page }) => took(own) / took(page))
  return [
    {
      what: 'with nobody to hide, of the page’s own script over the whole feed',
      ...within(median(shares), most.nobody, shareOf),
      note: nobody.map(({ own, page }) => `${ms(took(own))} of ${ms(took(page))}`).join(', '),
    },
    {
      what: 'with somebody who is not on the page',
      figure: ms(took(absent.own)),
      note: `hidden ${foundIn(absent)}`,
    },
  ]
}

const forms = ({ found }: Scrolled): string =>
  Object.entries(found)
    .map(([form, count]) => `${form} ${count}`)
    .join(', ')
const shareOf = (value: number): string => `${(value * 100).toFixed(1)} %`
const timesOf = (value: number): string => `${value.toFixed(2)} x`

const within = (value: number, budget: number, say: (value: number) => string) => ({
  figure: say(value),
  budget: say(budget),
  holds: value <= budget,
})
