import type { Shielded } from '@breakwater/core/cut'
import { sieveScript } from '@breakwater/core/cut/mail'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ourScript } from './sieve/install.ts'
import { ManageSieve } from './sieve/manage-sieve.ts'
import { type Dovecot, dovecotInstalled, startDovecot } from './testing/dovecot.ts'
import { guard } from './testing/guard.ts'
import { asPerson, seenIn, subjectsIn } from './testing/mailbox-view.ts'
import { mum, theirs, written } from './testing/mails.ts'
import { laidOut } from './testing/own-folder.ts'
import { alex, setupFor } from './testing/setups.ts'

describe.skipIf(!dovecotInstalled())('a server that can file by itself', () => {
  let server: Dovecot

  beforeEach(async () => {
    server = await startDovecot()
  })
  afterEach(() => server.stop())

  const laid = laidOut(setupFor(alex, ['school.example']))
  const done = async (command: string, withSetup = command === 'start') => {
    const setup = withSetup ? { setup: laid.file } : {}
    const one = guard(command, { server, state: laid.state, ...setup })
    expect(await one.ended, one.printed()).toBe(0)
    return one.printed()
  }
  const scripts = async <T>(ask: (sieve: ManageSieve) => Promise<T>) => {
    const account = { host: '127.0.0.1', port: server.imapPort, ...server }
    const sieve = await ManageSieve.open(account)
    try {
      return await ask(sieve)
    } finally {
      sieve.close()
    }
  }

  it('files their mail unread, leaves all other mail, and gives everything back', async () => {
    expect(await done('start')).toContain('by itself')
    await server.deliver(written({ from: theirs, subject: 'from them' }))
    await server.deliver(
      written({ from: 'a@b.example', subject: 'on the envelope' }),
      'alex.rivera@example.com',
    )
    await server.deliver(written({ from: mum, subject: 'about Alex Rivera' }))
    expect(await seenIn(server, 'Later')).toMatchObject([
      { subject: 'from them', flags: ['$Breakwater'] },
      { subject: 'on the envelope', flags: ['$Breakwater'] },
    ])
    expect(await done('count')).toBe('2\n')
    expect(await done('give-back')).toContain('2')
    await server.deliver(written({ from: theirs, subject: 'afterwards' }))
    expect(await seenIn(server, 'Later')).toEqual([])
    const inbox = await seenIn(server, 'INBOX')
    expect(inbox.map(({ subject }) => subject)).toEqual([
      'about Alex Rivera',
      'from them',
      'on the envelope',
      'afterwards',
    ])
    expect(inbox.flatMap(({ flags }) => flags)).toEqual([])
  })

  it('goes on with the rules that were there, also when started twice, and restores them', async () => {
    await scripts(async sieve => {
      const rules = 'require ["fileinto", "mailbox"]; if true { fileinto :create "Family"; }'
      await sieve.put('own "rules"', rules)
      await sieve.activate('own "rules"')
    })
    await done('start')
    await done('start')
    await server.deliver(written({ from: mum, subject: 'hello' }))
    await server.deliver(written({ from: theirs, subject: 'from them' }))
    expect(await subjectsIn(server, 'Family')).toEqual(['hello'])
    expect(await subjectsIn(server, 'Later')).toEqual(['from them'])
    await done('remove-script')
    expect(await scripts(sieve => sieve.list())).toEqual([{ name: 'own "rules"', active: true }])
  })

  it('keeps the old script when the server refuses a bad one', async () => {
    await done('start')
    await scripts(async sieve => {
      await expect(sieve.put(ourScript, 'if if if')).rejects.toMatchObject({ kind: 'scriptRefused' })
      expect(await sieve.list()).toEqual([{ name: ourScript, active: true }])
      expect(await sieve.get(ourScript)).toContain('alex.rivera@example.com')
    })
    await server.deliver(written({ from: theirs, subject: 'still' }))
    expect(await subjectsIn(server, 'Later')).toEqual(['still'])
  })

  it('brings back exactly what was filed: what the person put there or took out stays', async () => {
    await done('start')
    for (const subject of ['one', 'two']) await server.deliver(written({ from: theirs, subject }))
    await server.deliver(written({ from: mum, subject: 'put there by hand' }))
    await asPerson(server, async client => {
      await client.mailboxOpen('INBOX')
      await client.messageMove('1', 'Later')
      await client.mailboxOpen('Later')
      await client.mailboxCreate('Kept')
      await client.messageMove('1', 'Kept')
    })
    await done('give-back')
    expect(await subjectsIn(server, 'Later')).toEqual(['put there by hand'])
    expect(await subjectsIn(server, 'Kept')).toEqual(['one'])
    expect(await subjectsIn(server, 'INBOX')).toEqual(['two'])
  })

  it('gives back what a pasted filter filed when it is told the setup, and nothing that others sent', async () => {
    const pasted = sieveScript([{ ...setupFor(alex).people[0], ...alex } as Shielded], {
      folder: 'Later',
      necessary: ['school.example'],
    })
    await scripts(async sieve => {
      await sieve.put('pasted by hand', pasted)
      await sieve.activate('pasted by hand')
    })
    await server.deliver(written({ from: theirs, subject: 'one' }))
    await server.deliver(written({ from: theirs, subject: 'two' }))
    await server.deliver(written({ from: mum, subject: 'put there by hand' }))
    await asPerson(server, async client => {
      await client.mailboxOpen('INBOX')
      await client.messageMove('1', 'Later')
    })
    expect(await seenIn(server, 'Later')).toMatchObject([{ flags: [] }, { flags: [] }, { flags: [] }])
    expect(await done('give-back'), 'without the setup nobody knows which').toContain('0')
    expect(await done('count', true)).toBe('2\n')
    expect(await done('give-back', true)).toContain('2')
    expect(await subjectsIn(server, 'INBOX')).toEqual(['one', 'two'])
    expect(await subjectsIn(server, 'Later')).toEqual(['put there by hand'])
  })

  it('does nothing, and takes its script away, when the setup names nobody', async () => {
    await done('start')
    const { file, state } = laidOut(setupFor({ handles: ['alexr'] }))
    const one = guard('start', { server, state, setup: file })
    expect(await one.ended, one.printed()).toBe(0)
    expect(one.printed()).toContain('names no mail address')
    expect(await scripts(sieve => sieve.list())).toEqual([])
  })
})
