import { chownSync, linkSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Dovecot, dovecotInstalled, startDovecot } from './testing/dovecot.ts'
import { guardProcess } from './testing/guard.ts'
import { asPerson, subjectsIn, until } from './testing/mailbox-view.ts'
import { mum, theirs, written } from './testing/mails.ts'
import { laidOut } from './testing/own-folder.ts'
import { alex, setupFor } from './testing/setups.ts'

const messages = process.env.LONG === '1' ? 200_000 : 2_000

/** So many links may name one file on every file system of interest. */
const linksEach = 20_000

/** Lays mails into a Maildir as files of their own, by links, because delivering them would take an hour. */
function fill({ dir }: Dovecot, count: number): void {
  const { uid, gid } = statSync(join(dir, 'home'))
  const folders = [
    'home/me',
    'home/me/Maildir',
    ...['cur', 'new', 'tmp'].map(name => `home/me/Maildir/${name}`),
  ]
  for (const folder of folders.map(name => join(dir, name))) {
    mkdirSync(folder, { recursive: true })
    chownSync(folder, uid, gid)
  }
  const cur = join(dir, 'home/me/Maildir/cur')
  for (let at = 0; at < count; at += linksEach) {
    const first = join(cur, `${1e9 + at}.first.here:2,S`)
    writeFileSync(first, written({ from: mum, subject: `old ${at}` }))
    chownSync(first, uid, gid)
    for (let n = at + 1; n < Math.min(at + linksEach, count); n++)
      linkSync(first, join(cur, `${1e9 + n}.link.here:2,S`))
  }
}

/** Megabytes that a process holds; only Linux says so in a file. */
function memory(pid: number | undefined): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024
}

describe.skipIf(!dovecotInstalled() || process.platform !== 'linux')('a mailbox of very many', () => {
  it(`of ${messages}: only what is new is looked at, and the memory stays as it is`, async () => {
    const server = await startDovecot({ sieve: false })
    const { file, state } = laidOut(setupFor(alex))
    const started = async (more: readonly string[] = []) => {
      const one = guardProcess('start', { server, state, setup: file, more })
      await one.says('Watching')
      return one
    }
    const ended = async (one: Awaited<ReturnType<typeof started>>) => {
      const held = memory(one.child.pid)
      one.stop()
      await one.ended
      return held
    }
    try {
      const empty = laidOut(setupFor(alex))
      const small = guardProcess('start', { server, state: empty.state, setup: file })
      await small.says('Watching')
      const floor = await ended(small)
      fill(server, messages)
      const first = await started()
      await server.deliver(written({ from: theirs, subject: 'new' }))
      await until(async () => (await subjectsIn(server, 'Later')).length === 1)
      const many = await ended(first)
      const box = await asPerson(server, client => client.status('INBOX', { messages: true }))
      expect(box).toMatchObject({ messages })
      // Numbers only: no headings are kept.
      expect(many - floor).toBeLessThan(40)
      expect(await ended(await started())).toBeLessThan(floor + 40)
    } finally {
      await server.stop()
    }
  }, 900_000)
})
