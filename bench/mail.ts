/** How fast the mail guard files into a real Dovecot, without Sieve: the slower of its two ways. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Dovecot, dovecotInstalled, startDovecot } from '../mail-guard/src/testing/dovecot.ts'
import { type Guard, guard } from '../mail-guard/src/testing/guard.ts'
import { asPerson } from '../mail-guard/src/testing/mailbox-view.ts'
import { theirs, written } from '../mail-guard/src/testing/mails.ts'
import { alex, layOut, setupFor } from '../mail-guard/src/testing/setups.ts'
import { type Row, timed } from './figures.ts'

/** What it has to hold: 1,000 messages a minute. */
const rate = 1000
const waiting = 1000
const single = 20

/** A backlog of 1,000 and the rate at which it is filed, and how long a single message stays in the inbox. */
export async function mail(): Promise<Row[]> {
  if (!dovecotInstalled())
    return [{ what: 'mail guard', figure: 'not measured', note: 'no Dovecot 2.3 here' }]
  const server = await startDovecot({ sieve: false })
  const folder = mkdtempSync(join(tmpdir(), 'breakwater-bench-'))
  const { file, state } = layOut(folder, setupFor(alex))
  for (let count = 0; count < waiting; count++) await send(server, count)
  const began = performance.now()
  const watcher = guard('start', { server, state, setup: file, more: ['--existing'] })
  try {
    await watcher.says('Watching')
    const perMinute = Math.round((waiting / (performance.now() - began)) * 60_000)
    return [backlog(perMinute), timed('mail guard: delivered until filed', await singles(server))]
  } finally {
    await ended(watcher)
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

function backlog(perMinute: number): Row {
  const figure = `${perMinute} a minute`
  const note = `${waiting} waiting, with connecting and signing in`
  return { what: 'mail guard: filed', figure, budget: `${rate} a minute`, holds: perMinute >= rate, note }
}

function singles(server: Dovecot): Promise<number[]> {
  return asPerson(server, async client => {
    const times: number[] = []
    for (let count = 0; count < single; count++) {
      await send(server, waiting + count)
      const began = performance.now()
      while (holds(await client.status('Later', { messages: true }), waiting + count)) await pause(5)
      times.push(performance.now() - began)
    }
    return times
  })
}

/** Whether no more than this many are there as yet. */
function holds(status: false | { readonly messages?: number | undefined }, count: number): boolean {
  return status === false || (status.messages ?? 0) <= count
}

function send(server: Dovecot, count: number): Promise<void> {
  return server.deliver(written({ from: theirs, subject: `number ${count}` }))
}

async function ended(watcher: Guard): Promise<void> {
  watcher.stop()
  await watcher.ended
}
