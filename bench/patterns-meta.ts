/** A million messages of Instagram and of Messenger: our reader beside JSON.parse, each in a process of its own, by turns. */
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { root } from '../scripts/run.ts'
import { openFile, perFile, sealedFile } from './chats/meta.ts'
import { median, type Row } from './figures.ts'
import { inOwnProcess, type Took } from './own-process.ts'

const messages = 1_000_000
const turns = 3

/** CPU time and memory of both: a hundred files of Instagram, then fifty of Messenger with the separate export of as many. */
export function metaChats(): Row[] {
  const folder = mkdtempSync(join(tmpdir(), 'chats-'))
  const half = messages / 2
  try {
    const inbox = layOpen(join(folder, 'your_instagram_activity/messages/inbox/alexrivera_1'), messages)
    const cutover = layOpen(join(folder, 'your_facebook_activity/messages/e2ee_cutover/alexrivera_1'), half)
    const separate = laySealed(join(folder, 'Alex Rivera_12.json'), half, half)
    return [...rows('Instagram', inbox), ...rows('Messenger, both exports', [...cutover, separate])]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function layOpen(folder: string, count: number): string[] {
  mkdirSync(folder, { recursive: true })
  return Array.from({ length: Math.ceil(count / perFile) }, (_, file) => {
    const name = join(folder, `message_${file + 1}.json`)
    writeFileSync(name, openFile(file, count))
    return name
  })
}

function laySealed(name: string, from: number, count: number): string {
  mkdirSync(dirname(name), { recursive: true })
  const file = openSync(name, 'w')
  for (const piece of sealedFile(from, count)) writeSync(file, piece)
  closeSync(file)
  return name
}

const run = (script: string, files: readonly string[]): Took<number> =>
  inOwnProcess<number>(join(root, 'bench/contenders', script), files)

function rows(program: string, files: readonly string[]): Row[] {
  const ours: Took<number>[] = []
  const parse: Took<number>[] = []
  for (let turn = 0; turn < turns; turn++) {
    ours.push(run('meta-ours.ts', files))
    parse.push(run('meta-json-parse.ts', files))
  }
  const megabytes = files.reduce((sum, file) => sum + statSync(file).size, 0) / 1e6
  const what = `${program}, ${files.length} files, ${megabytes.toFixed(0)} MB`
  return [read(what, ours), took(`${what}: reading`, ours), took(`${what}: JSON.parse`, parse)]
}

function read(what: string, all: readonly Took<number>[]): Row {
  const [least] = all.map(({ result }) => result).sort((a, b) => a - b)
  return {
    what: `${what}: messages read`,
    figure: `${least} of ${messages}`,
    budget: 'all of them',
    holds: least === messages,
  }
}

/** No aim was set for these: both figures are for orientation. */
function took(what: string, all: readonly Took<number>[]): Row {
  const memory = Math.max(...all.map(({ residentMb }) => residentMb))
  return {
    what: `${what}, CPU time`,
    figure: `${Math.round(median(all.map(({ cpuMs }) => cpuMs)))} ms`,
    note: `${all.map(({ cpuMs }) => Math.round(cpuMs)).join(', ')} ms; ${memory.toFixed(0)} MB resident at most`,
  }
}
