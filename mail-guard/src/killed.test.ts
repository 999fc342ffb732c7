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

/** Milliseconds between two messages: 1,000 a minute. */
const apart = 60

/** What was delivered, in order, and how long that took. */
interface Delivered {
  readonly subjects: readonly string[]
  readonly minutes: number
}

/**
 * Delivers theirs at this pace until it is told to stop. A server that was slow for a moment is caught up with: the pace is
 * kept over the whole time.
 */
async function deliverUntil(server: Dovecot, stop: AbortSignal): Promise<Delivered> {
  const subjects: string[] = []
  const began = performance.now()
  while (!stop.aborted) {
    const subject = `number ${subjects.length}`
    await server.deliver(written({ from: theirs, subject }))
    subjects.push(subject)
    await pause(Math.max(0, began + subjects.length * apart - performance.now()))
  }
  return { subjects, minutes: (performance.now() - began) / 60_000 }
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
      await server.deliver(written({ from: mum, subject: 'from mum' }))
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
      const { subjects, minutes } = await arriving
      await until(async () => (await subjectsIn(server, 'Later')).length >= subjects.length)
      running.stop()
      await running.ended
      expect(sorted(await subjectsIn(server, 'Later'))).toEqual(subjects)
      expect(await subjectsIn(server, 'INBOX')).toEqual(['from mum'])
      // A short run on a busy machine may fall behind; the long one has the time to catch up.
      if (long) expect(subjects.length / minutes).toBeGreaterThan(950)
    } finally {
      stop.abort()
      await server.stop()
    }
  }, 600_000)
})
