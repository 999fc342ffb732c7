import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Dovecot, type DovecotOptions, dovecotInstalled, startDovecot } from './testing/dovecot.ts'
import { type Guard, guard } from './testing/guard.ts'
import { asPerson, seenIn, subjectsIn, until } from './testing/mailbox-view.ts'
import { mum, theirs, written } from './testing/mails.ts'
import { laidOut } from './testing/own-folder.ts'
import { alex, setupFor } from './testing/setups.ts'

const servers: readonly (readonly [string, DovecotOptions])[] = [
  ['with MOVE', { sieve: false }],
  ['without MOVE', { sieve: false, capability: 'IMAP4rev1 IDLE UIDPLUS NAMESPACE' }],
]

describe.skipIf(!dovecotInstalled()).each(servers)('a server without Sieve, %s', (_, options) => {
  let server: Dovecot
  let laid: ReturnType<typeof laidOut>
  let running: Guard | undefined

  beforeEach(async () => {
    server = await startDovecot(options)
    laid = laidOut(setupFor(alex))
  })
  afterEach(async () => {
    running?.stop()
    await running?.ended
    await server.stop()
  })

  const watching = async (more: readonly string[] = []) => {
    running = guard('start', { server, state: laid.state, setup: laid.file, more })
    await running.says('Watching')
    return running
  }
  const done = async (command: string) => {
    const one = guard(command, { server, state: laid.state })
    expect(await one.ended, one.printed()).toBe(0)
    return one.printed()
  }
  const filed = (count: number) => until(async () => (await subjectsIn(server, 'Later')).length === count)

  it('begins nothing after answers that speak of danger, and says what to do', async () => {
    const unsafe = laidOut({ ...setupFor(alex), mailGuard: false })
    const one = guard('start', { server, state: unsafe.state, setup: unsafe.file })
    await server.deliver(written({ from: theirs, subject: 'a threat' }))
    expect(await one.ended).toBe(1)
    expect(one.printed()).toContain('Talk it over with somebody')
    expect(await subjectsIn(server, 'INBOX')).toEqual(['a threat'])
  })
  it('files what comes in, and nothing that was there before', async () => {
    await server.deliver(written({ from: theirs, subject: 'before' }))
    await watching()
    await server.deliver(written({ from: theirs, subject: 'from them' }))
    await server.deliver(written({ from: mum, subject: 'about Alex Rivera' }))
    await filed(1)
    expect(await seenIn(server, 'Later')).toMatchObject([
      { subject: 'from them', flags: expect.arrayContaining(['$Breakwater']) },
    ])
    expect(await seenIn(server, 'Later')).not.toMatchObject([{ flags: expect.arrayContaining(['\\Seen']) }])
    expect(await subjectsIn(server, 'INBOX')).toEqual(['before', 'about Alex Rivera'])
  })

  it('gives all back while it runs, ends, and files nothing of it again', async () => {
    const watcher = await watching()
    for (const subject of ['one', 'two', 'three']) await server.deliver(written({ from: theirs, subject }))
    await filed(3)
    expect(await done('count')).toBe('3\n')
    await done('give-back')
    expect(await watcher.ended).toBe(0)
    expect(await subjectsIn(server, 'INBOX')).toEqual(['one', 'two', 'three'])
    await watching()
    await server.deliver(written({ from: theirs, subject: 'four' }))
    await filed(1)
    expect(await subjectsIn(server, 'INBOX')).toEqual(['one', 'two', 'three'])
  })

  it('leaves alone what the person took out of the folder', async () => {
    await watching()
    await server.deliver(written({ from: theirs, subject: 'wanted after all' }))
    await filed(1)
    await asPerson(server, async client => {
      await client.mailboxOpen('Later')
      await client.messageCopy('1', 'INBOX')
      await client.messageDelete('1')
    })
    await server.deliver(written({ from: theirs, subject: 'the next one' }))
    await filed(1)
    expect(await subjectsIn(server, 'Later')).toEqual(['the next one'])
    expect(await subjectsIn(server, 'INBOX')).toEqual(['wanted after all'])
  })

  it('looks through what is there already when asked to', async () => {
    await server.deliver(written({ from: theirs, subject: 'before' }))
    await server.deliver(written({ from: mum, subject: 'hello' }))
    await watching(['--existing'])
    await filed(1)
    expect(await subjectsIn(server, 'INBOX')).toEqual(['hello'])
  })

  it('comes back when the server was away, and files what came meanwhile', async () => {
    const watcher = await watching()
    await server.kill('SIGKILL')
    await watcher.says('Trying again')
    await server.restart()
    await server.deliver(written({ from: theirs, subject: 'meanwhile' }))
    await filed(1)
    await watcher.says('Connected again')
  })
})

describe.skipIf(!dovecotInstalled())('a server with neither MOVE nor UIDPLUS', () => {
  let server: Dovecot
  beforeEach(async () => {
    server = await startDovecot({ sieve: false, capability: 'IMAP4rev1 IDLE NAMESPACE' })
  })
  afterEach(() => server.stop())

  /** What a mail program does at its own time: it takes away what is marked as deleted. */
  const tidied = (folder: string) =>
    asPerson(server, async client => {
      await client.mailboxOpen(folder)
      await client.mailboxClose()
    })

  it('files and gives back, and after tidying up every mail is there once', async () => {
    const laid = laidOut(setupFor(alex))
    const running = guard('start', { server, state: laid.state, setup: laid.file })
    await running.says('Watching')
    for (const subject of ['one', 'two']) await server.deliver(written({ from: theirs, subject }))
    await server.deliver(written({ from: mum, subject: 'hello' }))
    await until(async () => (await subjectsIn(server, 'Later')).length === 2)
    await until(async () => {
      const inbox = await seenIn(server, 'INBOX')
      return inbox.filter(({ flags }) => flags.includes('\\Deleted')).length === 2
    })
    running.stop()
    await running.ended
    await tidied('INBOX')
    expect(await subjectsIn(server, 'INBOX')).toEqual(['hello'])

    const back = guard('give-back', { server, state: laid.state })
    expect(await back.ended, back.printed()).toBe(0)
    await tidied('Later')
    await tidied('INBOX')
    expect(await subjectsIn(server, 'Later')).toEqual([])
    expect(await subjectsIn(server, 'INBOX')).toEqual(['hello', 'one', 'two'])
  })

  it('gives back before anybody tidied up, and no mail is there twice', async () => {
    const laid = laidOut(setupFor(alex))
    const running = guard('start', { server, state: laid.state, setup: laid.file })
    await running.says('Watching')
    await server.deliver(written({ from: theirs, subject: 'one' }))
    await until(async () => (await subjectsIn(server, 'Later')).length === 1)
    const back = guard('give-back', { server, state: laid.state })
    expect(await back.ended, back.printed()).toBe(0)
    expect(await running.ended).toBe(0)
    for (const folder of ['Later', 'INBOX']) await tidied(folder)
    expect(await subjectsIn(server, 'Later')).toEqual([])
    expect(await subjectsIn(server, 'INBOX')).toEqual(['one'])
  })
})
