import { afterEach, describe, expect, it } from 'vitest'
import { type CuttingProxy, cuttingProxy } from './testing/cutting-proxy.ts'
import { type Dovecot, dovecotInstalled, startDovecot } from './testing/dovecot.ts'
import { guard } from './testing/guard.ts'
import { subjectsIn, until } from './testing/mailbox-view.ts'
import { mum, theirs, written } from './testing/mails.ts'
import { laidOut } from './testing/own-folder.ts'
import { alex, setupFor } from './testing/setups.ts'

const withMove = { sieve: false }
const withoutMove = { sieve: false, capability: 'IMAP4rev1 IDLE UIDPLUS NAMESPACE' }
const moments = [
  ['MOVE', 'before', / MOVE /, withMove],
  ['MOVE', 'after', / MOVE /, withMove],
  ['COPY', 'before', / COPY /, withoutMove],
  ['COPY', 'after', / COPY /, withoutMove],
  ['EXPUNGE', 'before', / EXPUNGE /, withoutMove],
  ['EXPUNGE', 'after', / EXPUNGE /, withoutMove],
  ['the keyword', 'after', / STORE /, withMove],
] as const

describe.skipIf(!dovecotInstalled())('a line that is cut in the middle of a move', () => {
  let server: Dovecot
  let proxy: CuttingProxy

  afterEach(async () => {
    await proxy.stop()
    await server.stop()
  })

  it.each(moments)(
    'loses nothing and doubles nothing: %s, %s it arrives',
    async (_, when, words, options) => {
      server = await startDovecot(options)
      proxy = await cuttingProxy(server.imapPort)
      const { file, state } = laidOut(setupFor(alex))
      // Two of them are the same to the last letter but for what our own server notes at the top.
      const subjects = ['one', 'twice', 'twice', 'two']
      for (const subject of subjects) await server.deliver(written({ from: theirs, subject }))
      await server.deliver(written({ from: mum, subject: 'hello' }))
      proxy.cutAt(words, when)
      const watcher = guard('start', {
        ...{ server, state, setup: file, imapPort: proxy.port },
        more: ['--existing'],
      })
      // The first connection of all may not break: a person is told at once. So it breaks at the second start.
      if ((await Promise.race([watcher.ended, watcher.says('Watching').catch(() => 1)])) === 1) {
        const again = guard('start', {
          server,
          state,
          setup: file,
          imapPort: proxy.port,
          more: ['--existing'],
        })
        await again.says('Watching')
        again.stop()
        await again.ended
      }
      watcher.stop()
      expect(proxy.cuts()).toBe(1)
      expect((await subjectsIn(server, 'Later')).sort()).toEqual(subjects)
      expect(await subjectsIn(server, 'INBOX')).toEqual(['hello'])
    },
  )

  it('goes on by itself when it was watching already', async () => {
    server = await startDovecot(withMove)
    proxy = await cuttingProxy(server.imapPort)
    const { file, state } = laidOut(setupFor(alex))
    const watcher = guard('start', { server, state, setup: file, imapPort: proxy.port })
    await watcher.says('Watching')
    proxy.cutAt(/ MOVE /, 'after')
    for (const subject of ['one', 'two']) await server.deliver(written({ from: theirs, subject }))
    await watcher.says('Connected again')
    await until(async () => (await subjectsIn(server, 'Later')).length === 2)
    watcher.stop()
    await watcher.ended
    expect(await subjectsIn(server, 'INBOX')).toEqual([])
  })

  it('gives all back, once, though the line is cut meanwhile', async () => {
    server = await startDovecot(withMove)
    proxy = await cuttingProxy(server.imapPort)
    const { file, state } = laidOut(setupFor(alex))
    const subjects = ['one', 'two', 'three']
    for (const subject of subjects) await server.deliver(written({ from: theirs, subject }))
    const watcher = guard('start', { server, state, setup: file, imapPort: proxy.port, more: ['--existing'] })
    await watcher.says('Watching')
    proxy.cutAt(/ MOVE /, 'after')
    const broken = guard('give-back', { server, state, imapPort: proxy.port })
    expect(await broken.ended).toBe(1)
    expect(broken.printed()).toContain('not to be reached')
    const again = guard('give-back', { server, state, imapPort: proxy.port })
    expect(await again.ended).toBe(0)
    expect((await subjectsIn(server, 'INBOX')).sort()).toEqual([...subjects].sort())
    expect(await subjectsIn(server, 'Later')).toEqual([])
  })
})
