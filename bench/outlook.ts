/**
 * How often the outlook's ranges hold on made-up people, what it says by mistake, and how long it takes. The same seeds
 * give the same shares on every machine; only the times differ.
 */
import 'temporal-polyfill/global'
import { forecastLedger, hardHours, howLong, lookingCosts, priors, seriesOf } from '@breakwater/core/outlook'
import { aheads, calibrate, type Held, knownDays } from '../core/src/outlook/calibration.ts'
import { type PeopleKind, peopleKinds } from '../core/src/outlook/simulated.ts'
import { looksOf, wavesFor } from '../core/src/outlook/simulated-looks.ts'
import { type Row, timed } from './figures.ts'

const people = 400
const seed = 20_000

/** What the shares must keep to, in percent. */
const right = { from: 75, to: 88 }
const wrong = { from: 65, to: 100 }

const names: Readonly<Record<PeopleKind, string>> = {
  curve: 'the model itself',
  linear: 'linear decline, then level',
  plateau: 'stops half way',
  relapse: 'bumps of 3 points after contact',
  weekly: 'weekly rhythm of 1.5 points either way',
  skipsBadDays: 'bad days are skipped',
  slower: 'half-lives three times as long',
  quicker: 'half-lives half as long',
}

/** All rows: calibration, what is said by mistake, times. */
export function outlook(): Row[] {
  return [
    ...calibration('curve', 0.25),
    ...peopleKinds.flatMap(kind => calibration(kind, 0.4)),
    ...byKnown('plateau'),
    ...hours(),
    ...looks(),
    ...tenYears(),
  ]
}

function calibration(kind: PeopleKind, missing: number): Row[] {
  const held = calibrate(kind, people, missing, seed)
  const who = `${names[kind]}, ${percent(missing)} missing`
  return [
    ...aheads.map((ahead, i) => forecastRow(`${who}: ${ahead} days ahead`, kind, held, i)),
    {
      what: `${who}: days until most are at 3 or below`,
      figure: percent(held.reached / held.n),
      note: `n ${held.n}, ${percent(held.open / held.n)} without an end`,
    },
    {
      what: `${who}: a direction named that the level had hardly gone`,
      figure: percent(held.mistaken / Math.max(1, held.named)),
      note: `${held.named} named of ${held.n}`,
    },
  ]
}

/** The hardest case by how many days were known: pooled shares could hide it. */
function byKnown(kind: PeopleKind): Row[] {
  return knownDays.flatMap(known => {
    const held = calibrate(kind, people, 0.4, seed, [known])
    return aheads.map((ahead, i) =>
      forecastRow(`${names[kind]}, ${known} days known: ${ahead} days ahead`, kind, held, i),
    )
  })
}

function forecastRow(what: string, kind: PeopleKind, held: Held, i: number): Row {
  const budget = kind === 'curve' ? right : wrong
  const share = (held.inside[i] ?? 0) / held.n
  const width = ((held.width[i] ?? 0) / held.n).toFixed(1)
  return {
    what,
    figure: percent(share),
    budget: kind === 'curve' ? `${right.from} to ${right.to} %` : `at least ${wrong.from} %`,
    holds: share * 100 >= budget.from && share * 100 <= budget.to,
    note: `n ${held.n}, ${width} points wide`,
  }
}

function hours(): Row[] {
  return (['flat', 'evenings', 'weekends'] as const).map(kind => {
    const all = seeds(people).map(each => {
      const { waves, today } = wavesFor(kind, each)
      return hardHours(waves, today)
    })
    const share = (key: 'hours' | 'weekdays') => percent(all.filter(one => one[key]).length / all.length)
    return {
      what: `waves of 60 days, ${kind}: hours told; weekdays told`,
      figure: `${share('hours')}; ${share('weekdays')}`,
      note: `n ${all.length}`,
    }
  })
}

function looks(): Row[] {
  const cases = [
    ['no effect', 0, 20, false],
    ['no effect, bad days make one look', 0, 20, true],
    ['one point, bad days make one look', 1, 20, true],
    ['one point', 1, 20, false],
    ['one point', 1, 40, false],
  ] as const
  return cases.map(([name, effect, count, confounded]) => {
    const costs = seeds(people).map(each => {
      const { series, sought } = looksOf(each, effect, count, confounded)
      return lookingCosts(series, sought, []).sought
    })
    const told = costs.filter(cost => cost !== undefined)
    const share = told.filter(({ worse }) => worse > 0.9).length / told.length
    const inside = told.filter(({ low, high }) => low <= effect && effect <= high).length / told.length
    return {
      what: `about ${count} looks, ${name}: said with 90 % to be worse; 80 % range holds`,
      figure: `${percent(share)}; ${percent(inside)}`,
      note: `n ${told.length}`,
    }
  })
}

const years = 3650

/** Everything of one person after ten years: three measures, contacts, waves, forecasts, looks. */
function tenYears(): Row[] {
  const days = Array.from({ length: years }, (_, day) => day)
  const series = seriesOf(days.map(day => [day, (day * 7919) % 6] as const))
  const every = (n: number) => days.filter(day => day % n === 0)
  const waves = days.map(day => ({ day, hour: (day * 31) % 24 }))
  const pairs = days.map(day => ({ forecast: (day * 7) % 11, came: (day * 5) % 11 }))
  const all = (contacts: readonly number[]) => () => {
    for (const prior of Object.values(priors)) howLong({ series, prior, today: years, contacts })
  }
  const rest = () => {
    hardHours(waves, years)
    forecastLedger(pairs)
    lookingCosts(series, every(9), every(11))
  }
  return [
    timed('ten years: how long, 3 measures, no contact', times(all([])), 50),
    timed('ten years: how long, 3 measures, a contact every 12 days', times(all(every(12))), 50),
    timed('ten years: hard hours, ledger and looking', times(rest)),
  ]
}

function times(work: () => void): number[] {
  return Array.from({ length: 21 }, () => {
    const begun = performance.now()
    work()
    return performance.now() - begun
  })
}

function seeds(n: number): number[] {
  return Array.from({ length: n }, (_, i) => seed + i)
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10} %`
}
