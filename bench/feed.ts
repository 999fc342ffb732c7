import type { Setup } from '@breakwater/core/cut'
import { buildOurs, buildPeer } from './feed/extensions.ts'
import { batches, type Scrolled, scroll } from './feed/scroll.ts'
import { median, ms, type Row } from './figures.ts'

/** Budgets of the issue: milliseconds on the processor, and shares. */
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
const setup: Setup = {
  breakwater: 'shield',
  v: 1,
  id: '00112233445566778899aabbccddeeff',
  people: [person],
  level: 'medium',
  neverOn: [],
  neverHide: [],
  wait: 20,
  cards: [],
  activities: [],
  schedules: [],
  dates: [],
  armedUntil: 0,
  nightWait: 0,
  night: { from: 1320, to: 360 },
  friendCode: '',
  necessary: [],
  neutral: false,
  app: '',
}

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

/** The endless feed: ours, AdGuard's ExtendedCss, nobody to hide, and no extension, one after the other. */
export async function feed(): Promise<Row[]> {
  const [ours, peer] = [await buildOurs(), await buildPeer()]
  const bare = await scroll(undefined)
  const hiding = await scroll(ours, setup)
  const contains = await scroll(peer)
  const nobody = await scroll(ours, { ...setup, people: [] })
  const absent = await scroll(ours, { ...setup, people: [elsewhere] })
  return [...hidingRows(hiding, contains), ...nobodyRows(nobody, absent, bare)]
}

function hidingRows(ours: Scrolled, peer: Scrolled): Row[] {
  const [all, theirs] = [took(ours.own), took(peer.own)]
  const longest = Math.max(...ours.own.map(call => call.took))
  const [first, last] = [perBatch(ours).slice(0, 20), perBatch(ours).slice(batches - 20)]
  const growth = median(last) / median(first)
  const found = sum(Object.values(ours.found))
  const shrinks = ours.hidden.filter((count, at) => count < (ours.hidden[at - 1] ?? 0)).length
  const batchNote = (of: Scrolled) =>
    `per batch ${ms(median(perBatch(of).slice(0, 20)))} first, ${ms(median(perBatch(of).slice(batches - 20)))} last; longest ${ms(Math.max(...of.own.map(call => call.took)))}`
  return [
    {
      what: `endless feed, ${ours.elements} elements: the extension in all`,
      ...within(all, most.all, ms),
      note: batchNote(ours),
    },
    {
      what: 'AdGuard ExtendedCss :contains() in the same run',
      figure: ms(theirs),
      note: `${batchNote(peer)}; found ${sum(Object.values(peer.found))}, wrongly ${peer.wrong}`,
    },
    { what: 'ours to theirs', ...within(all / theirs, most.toPeer, share) },
    { what: 'longest call', ...within(longest, most.longest, ms) },
    { what: 'last 20 batches to the first 20', ...within(growth, most.growth, times) },
    {
      what: 'found of 100',
      figure: String(found),
      budget: `at least ${most.found}`,
      holds: found >= most.found,
      note: forms(ours),
    },
    { what: 'decoys hidden of 100', figure: String(ours.wrong), budget: '0', holds: ours.wrong === 0 },
    { what: 'times the hidden set shrank', figure: String(shrinks), budget: '0', holds: shrinks === 0 },
  ]
}

function nobodyRows(nobody: Scrolled, absent: Scrolled, bare: Scrolled): Row[] {
  const page = took(bare.page)
  return [
    {
      what: 'with nobody to hide, of the page’s own script',
      ...within(took(nobody.own) / page, most.nobody, share),
      note: `${ms(took(nobody.own))} of ${ms(page)}`,
    },
    {
      what: 'with somebody who is not on the page',
      figure: ms(took(absent.own)),
      note: `hidden ${sum(Object.values(absent.found))}`,
    },
  ]
}

const forms = ({ found }: Scrolled): string =>
  Object.entries(found)
    .map(([form, count]) => `${form} ${count}`)
    .join(', ')
const share = (value: number): string => `${(value * 100).toFixed(1)} %`
const times = (value: number): string => `${value.toFixed(2)} x`

const within = (value: number, budget: number, say: (value: number) => string) => ({
  figure: say(value),
  budget: say(budget),
  holds: value <= budget,
})
