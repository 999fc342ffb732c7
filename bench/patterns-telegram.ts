/** A million messages of Telegram: our reader beside JSON.parse and a parser that streams, each in a process of its own, by turns. */
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../scripts/run.ts'
import { telegramChat } from './chats/telegram.ts'
import { median, type Row } from './figures.ts'
import { inOwnProcess, type Took } from './own-process.ts'

const messages = 1_000_000
/** More than one text can hold in this engine, 536,870,888 characters. */
const tooMany = 1_800_000
/** What it has to hold. */
const leastSpeed = 100
const mostMb = 150
const turns = 3

const peers = {
  'a look at every byte': 'telegram-read.ts',
  'JSON.parse': 'telegram-json-parse.ts',
  '@streamparser/json': 'telegram-streamparser.ts',
} as const

/** CPU time and memory of all, and a file of 600 MB, which is too long for JSON.parse. */
export function telegramChats(): Row[] {
  const folder = mkdtempSync(join(tmpdir(), 'chats-'))
  try {
    return [...million(lay(folder, messages)), ...large(lay(folder, tooMany))]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function lay(folder: string, count: number): string {
  const name = join(folder, `result-${count}.json`)
  const file = openSync(name, 'w')
  for (const piece of telegramChat(count)) writeSync(file, piece)
  closeSync(file)
  return name
}

const run = (script: string, file: string): Took<number> =>
  inOwnProcess<number>(join(root, 'bench/contenders', script), [file])

function million(file: string): Row[] {
  const ours: Took<number>[] = []
  const theirs: Record<string, Took<number>[]> = {}
  for (let turn = 0; turn < turns; turn++) {
    ours.push(run('telegram-ours.ts', file))
    for (const [name, script] of Object.entries(peers)) {
      theirs[name] = [...(theirs[name] ?? []), run(script, file)]
    }
  }
  const what = `Telegram, ${megabytes(file).toFixed(0)} MB, ${ours[0]?.result} messages`
  return [
    ...oursRows(what, file, ours),
    ...Object.entries(theirs).map(([name, all]) => peerRow(what, name, all)),
  ]
}

function oursRows(what: string, file: string, all: readonly Took<number>[]): Row[] {
  const speed = megabytes(file) / (cpu(all) / 1000)
  return [
    {
      what: `${what}: reading, by CPU time`,
      figure: `${speed.toFixed(0)} MB/s`,
      budget: `at least ${leastSpeed} MB/s`,
      holds: speed >= leastSpeed,
      note: `${all.map(({ cpuMs }) => Math.round(cpuMs)).join(', ')} ms`,
    },
    resident(what, all),
  ]
}

function resident(what: string, all: readonly Took<number>[]): Row {
  const most = Math.max(...all.map(({ residentMb }) => residentMb))
  return {
    what: `${what}: resident at most`,
    figure: `${most.toFixed(0)} MB`,
    budget: `${mostMb} MB`,
    holds: most <= mostMb,
  }
}

function peerRow(what: string, name: string, all: readonly Took<number>[]): Row {
  const memory = Math.max(...all.map(({ residentMb }) => residentMb))
  return {
    what: `${what}: CPU time of ${name}`,
    figure: `${Math.round(cpu(all))} ms`,
    note: `${memory.toFixed(0)} MB`,
  }
}

function large(file: string): Row[] {
  const ours = run('telegram-ours.ts', file)
  const parsed = run('telegram-json-parse.ts', file)
  const what = `Telegram, ${megabytes(file).toFixed(0)} MB`
  return [
    {
      what: `${what}: messages read`,
      figure: `${ours.result} of ${tooMany}`,
      budget: 'all of them',
      holds: ours.result === tooMany,
      note: `${Math.round(ours.cpuMs)} ms; JSON.parse: ${parsed.result < 0 ? 'too long for it' : `${parsed.result}`}`,
    },
    resident(what, [ours]),
  ]
}

const cpu = (all: readonly Took<number>[]): number => median(all.map(({ cpuMs }) => cpuMs))
const megabytes = (file: string): number => statSync(file).size / 1e6
