/** A million messages of WhatsApp: our reader beside whatsapp-chat-parser, each in a process of its own, by turns. */
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../scripts/run.ts'
import { type Form, whatsappChat } from './chats/whatsapp.ts'
import { median, type Row } from './figures.ts'
import { inOwnProcess, type Took } from './own-process.ts'

const messages = 1_000_000
/** What it has to hold. */
const timesLess = 15
const mostMb = 120
const turns = 3

/** CPU time and memory of both, and how many times as much CPU time the other takes. */
export function whatsappChats(): Row[] {
  const folder = mkdtempSync(join(tmpdir(), 'chats-'))
  try {
    return (['Android en-US', 'iOS de'] as const).flatMap(form => rowsOf(form, lay(folder, form)))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function lay(folder: string, form: Form): string {
  const name = join(folder, `WhatsApp Chat with Sam ${form}.txt`)
  const file = openSync(name, 'w')
  for (const piece of whatsappChat(messages, form)) writeSync(file, piece)
  closeSync(file)
  return name
}

function rowsOf(form: Form, file: string): Row[] {
  const ours: Took<number>[] = []
  const theirs: Took<number>[] = []
  for (let turn = 0; turn < turns; turn++) {
    ours.push(inOwnProcess<number>(join(root, 'bench/contenders/whatsapp-ours.ts'), [file]))
    theirs.push(inOwnProcess<number>(join(root, 'bench/contenders/whatsapp-peer.ts'), [file]))
  }
  const cpu = (all: readonly Took<number>[]) => median(all.map(({ cpuMs }) => cpuMs))
  const most = Math.max(...ours.map(({ residentMb }) => residentMb))
  const times = cpu(theirs) / cpu(ours)
  const what = `WhatsApp ${form}, ${(statSync(file).size / 1e6).toFixed(1)} MB, ${ours[0]?.result} messages`
  return [
    { what: `${what}: CPU time of reading`, figure: `${Math.round(cpu(ours))} ms`, note: `${turns} times` },
    {
      what: `${what}: CPU time of whatsapp-chat-parser`,
      figure: `${Math.round(cpu(theirs))} ms`,
      note: `${theirs[0]?.result} messages, ${Math.round(theirs[0]?.residentMb ?? 0)} MB`,
    },
    {
      what: `${what}: times less CPU`,
      figure: `${times.toFixed(1)} x`,
      budget: `at least ${timesLess} x`,
      holds: times >= timesLess,
    },
    {
      what: `${what}: resident at most`,
      figure: `${Math.round(most)} MB`,
      budget: `${mostMb} MB`,
      holds: most <= mostMb,
    },
  ]
}
