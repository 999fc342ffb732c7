import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { type Dovecot, dovecotInstalled, startDovecot } from './testing/dovecot.ts'
import { guardProcess } from './testing/guard.ts'
import { subjectsIn, until } from './testing/mailbox-view.ts'
import { mum, theirs, written } from './testing/mails.ts'
import { laidOut } from './testing/own-folder.ts'
import { alex, setupFor } from './testing/setups.ts'

const long = process.env.LONG === '1'
const kills = long ? 30 : 5

/** 1,000 messages a minute. */
const apart = 60

/** Delivers one after the other at this pace until it is told to stop; every third is theirs. */
async function deliverUntil(
  server: Dovecot,
  stop: AbortSignal,
): Promise<{ theirs: string[]; others: string[] }> {
  const sent = { theirs: [] as string[], others: [] as string[] }
  const began = performance.now()
  for (let count = 0; !stop.aborted; count++) {
    const subject = `number ${count}`
    const isTheirs = count % 3 === 0
    await server.deliver(written({ from: isTheirs ? theirs : mum, subject }))
    sent[isTheirs ? 'theirs' : 'others'].push(subject)
    await pause(Math.max(0, began + (count + 1) * apart - performance.now()))
  }
  return sent
}

const sorted = (subjects: readonly string[]) =>
  [...subjects].sort((a, b) => Number(a.slice(7)) - Number(b.slice(7)))

describe.skipIf(!dovecotInstalled())('a guard that is killed', () => {
  it(`loses nothing and doubles nothing in ${kills} kills while 1,000 messages a minute arrive`, async () => {
    const server = await startDovecot({ sieve: false })
    const { file, state } = laidOut(setupFor(alex))
    const start = () => guardProcess('start', { server, state, setup: file })
    const stop = new AbortController()
    try {
      const first = start()
      await first.says('Watching')
      const arriving = deliverUntil(server, stop.signal)
      let running = first
      for (let kill = 0; kill < kills; kill++) {
        await pause(Math.random() * 900)
        running.child.kill('SIGKILL')
        await running.ended
        running = start()
        // Every other time it may be hit before it is back at work, in the middle of making good.
        if (kill % 2 === 0) await running.says('Watching')
      }
      await running.says('Watching')
      stop.abort()
      const sent = await arriving
      await until(async () => (await subjectsIn(server, 'Later')).length >= sent.theirs.length)
      running.stop()
      await running.ended
      expect(sorted(await subjectsIn(server, 'Later'))).toEqual(sent.theirs)
      expect(sorted(await subjectsIn(server, 'INBOX'))).toEqual(sent.others)
    } finally {
      stop.abort()
      await server.stop()
    }
  }, 600_000)
})
