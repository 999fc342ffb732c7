/**
 * `npm run bench [-- part ...]`: measures and prints one table; parts: size, opening, tap, letter, work, audit, outlook, mail, feed, patterns-…,
 * relay-… (all unless named; from outlook on they need neither a build of the app nor a browser with it), and audit-later, which is
 * measured only when it is named. A measurement, never a test: it fails only when it could not measure.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../scripts/run.ts'
import type { Listening } from '../server/src/index.ts'
import { audit, auditLater } from './audit.ts'
import { type Browser, openBrowser, prepare } from './browser.ts'
import { feed } from './feed.ts'
import { type Row, table } from './figures.ts'
import { letter } from './letter.ts'
import { describe, machine } from './machine.ts'
import { mail } from './mail.ts'
import { opening } from './opening.ts'
import { outlook } from './outlook.ts'
import { patternsDetector } from './patterns-detector.ts'
import { whatsappHeaders } from './patterns-headers.ts'
import { metaChats } from './patterns-meta.ts'
import { telegramChats } from './patterns-telegram.ts'
import { whatsappChats } from './patterns-whatsapp.ts'
import { relayLoad } from './relay-load.ts'
import { relaySimulator } from './relay-simulator.ts'
import { relayStore } from './relay-store.ts'
import { relaySync } from './relay-sync.ts'
import { buildAll, dist, serve } from './site.ts'
import { sizes } from './size.ts'
import { tap } from './tap.ts'
import { browserWork, folding } from './work.ts'

/** Ports are origins, and every origin has a vault of its own. */
const ports = { short: 7361, long: 7362, debug: 7365 }
const origins = { short: `http://localhost:${ports.short}`, long: `http://localhost:${ports.long}` }

let servers: readonly Listening[] = []

async function serveAll(): Promise<void> {
  servers = await Promise.all([serve(ports.short), serve(ports.long)])
}

async function closeAll(): Promise<void> {
  await Promise.all(servers.map(server => server.close()))
}

/** Parts that need neither the app nor the browser that it is opened in. */
const still: Readonly<Record<string, () => Row[] | Promise<Row[]>>> = {
  outlook,
  mail,
  feed,
  'patterns-detector': patternsDetector,
  'patterns-headers': whatsappHeaders,
  'patterns-meta': metaChats,
  'patterns-telegram': telegramChats,
  'patterns-whatsapp': whatsappChats,
  'relay-sync': relaySync,
  'relay-simulator': () => relaySimulator(),
  'relay-load': relayLoad,
  'relay-store': relayStore,
}

type Part = (browser: Browser) => Promise<Row[]>
const parts: Readonly<Record<string, Part>> = {
  size: async () => sizes(dist),
  opening: async browser => {
    await closeAll()
    const rows = await opening(browser, origins)
    await serveAll()
    return rows
  },
  tap: browser =>
    tap(browser, [
      { name: '500', origin: origins.short },
      { name: '50,000', origin: origins.long },
    ]),
  letter: browser => letter(browser, origins.short),
  work: async browser => [...folding(), ...(await browserWork(browser, origins.long))],
}

/** Parts with a browser of their own: a second journal of 50,000 entries in the same profile cost Lighthouse ten points. */
const alone: Readonly<Record<string, Part>> = {
  audit: async browser => {
    await prepare(browser, origins.short, 500)
    return audit(
      [
        { name: 'Today with 500 entries, from the service worker', address: `${origins.short}/`, kept: true },
        { name: 'Urge, from the service worker', address: `${origins.short}/now`, kept: true },
        { name: 'Today of the demonstration, first visit', address: `${origins.short}/demo`, kept: false },
        { name: 'Urge, first visit', address: `${origins.short}/now`, kept: false },
      ],
      browser,
      ports.debug,
    )
  },
  'audit-later': async browser => {
    await prepare(browser, origins.short, 500)
    const paths = ['/ready', '/reply', '/lines', '/closing', '/shape']
    return auditLater(
      paths.map(path => ({ name: path, address: `${origins.short}${path}`, kept: true })),
      browser,
      ports.debug,
    )
  },
}

/** Parts that the usual bench leaves out, so that it stays as long as it is. */
const onlyNamed: readonly string[] = ['audit-later']

const names = Object.keys({ ...parts, ...alone, ...still })

/** Those of the parts that were named; when none was, all but those that want to be. */
function wanted<P>(from: Readonly<Record<string, P>>): [string, P][] {
  const named = process.argv.slice(2)
  const unknown = named.filter(name => !names.includes(name))
  if (unknown.length > 0) throw new RangeError(`no such part: ${unknown.join(', ')}`)
  return Object.entries(from).filter(([name]) =>
    named.length === 0 ? !onlyNamed.includes(name) : named.includes(name),
  )
}

function say(sentence: string): void {
  console.error(sentence)
}

async function measureTogether(browser: Browser): Promise<Row[]> {
  if (wanted(parts).length === 0) return []
  say('laying journals of 500 and 50,000 entries into the browser ...')
  await prepare(browser, origins.short, 500)
  await prepare(browser, origins.long, 50_000)
  const rows: Row[] = []
  for (const [name, part] of wanted(parts)) rows.push(...told(name, await part(browser)))
  return rows
}

async function measureStill(): Promise<Row[]> {
  const rows: Row[] = []
  for (const [name, part] of wanted(still)) rows.push(...told(name, await part()))
  return rows
}

function told(name: string, rows: Row[]): Row[] {
  say(`${name}\n${table(rows)}`)
  return rows
}

function keep(report: object): string {
  const folder = join(root, 'bench/results')
  mkdirSync(folder, { recursive: true })
  const file = join(folder, `${new Date().toISOString().replace(/[:.]/g, '-')}.json`)
  writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`)
  return file
}

function report(browser: string, rows: readonly Row[]): void {
  const here = machine(browser)
  console.log(`${describe(here)}\n\n${table(rows)}`)
  say(`kept in ${keep({ machine: here, rows })}`)
}

/** With a new browser that is closed afterwards. */
async function withBrowser<T>(use: (browser: Browser) => Promise<T>): Promise<T> {
  const browser = await openBrowser(ports.debug)
  try {
    return await use(browser)
  } finally {
    await browser.close()
  }
}

async function measureAll(): Promise<void> {
  say('building ...')
  await buildAll()
  await serveAll()
  try {
    const rows = await withBrowser(measureTogether)
    for (const [name, part] of wanted(alone)) rows.push(...told(name, await withBrowser(part)))
    const version = await withBrowser(async browser => browser.version)
    report(version, [...rows, ...(await measureStill())])
  } finally {
    await closeAll()
  }
}

if (wanted(parts).length + wanted(alone).length > 0) await measureAll()
else report('not used', await measureStill())
