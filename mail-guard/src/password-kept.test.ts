import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { connect } from './imap/connect.ts'
import { end } from './imap/session.ts'
import { ManageSieve } from './sieve/manage-sieve.ts'
import { cuttingProxy } from './testing/cutting-proxy.ts'
import { type Dovecot, type DovecotOptions, dovecotInstalled, startDovecot } from './testing/dovecot.ts'
import { guard, guardProcess } from './testing/guard.ts'
import { subjectsIn, until } from './testing/mailbox-view.ts'
import { theirs, written } from './testing/mails.ts'
import { laidOut, ownFolder } from './testing/own-folder.ts'
import { alex, setupFor } from './testing/setups.ts'

/** An address of this machine that does not look like one, so that the rules for the open network hold. */
const elsewhere = '0.0.0.0'

describe.skipIf(!dovecotInstalled())('the password', () => {
  let server: Dovecot

  afterEach(() => server.stop())

  /** What was said on the way to the server, and how it ended. */
  const tried = async (protocol: 'imap' | 'sieve', host: string, options: DovecotOptions) => {
    server = await startDovecot(options)
    const proxy = await cuttingProxy(protocol === 'imap' ? server.imapPort : server.sievePort)
    const account = { ...server, host, port: proxy.port, sievePort: proxy.port }
    const signIn = async () => {
      if (protocol === 'imap') await end(await connect(account))
      else (await ManageSieve.open(account)).close()
      return 'signed in'
    }
    const how = await signIn().catch(error => error.kind)
    const heard = proxy.heard()
    await proxy.stop()
    const secret = Buffer.from(server.password).toString('base64').slice(0, 8)
    return { how, sent: /AUTHENTICATE|LOGIN/i.test(heard) || heard.includes(secret) }
  }

  it.each(['imap', 'sieve'] as const)('is not sent in the clear to another machine (%s)', async protocol => {
    expect(await tried(protocol, elsewhere, {})).toEqual({ how: 'inTheClear', sent: false })
  })

  it.each(['imap', 'sieve'] as const)('is not sent to who cannot prove who they are (%s)', async protocol => {
    expect(await tried(protocol, elsewhere, { tls: true })).toEqual({ how: 'certificate', sent: false })
  })

  it.each(['imap', 'sieve'] as const)(
    'is sent encrypted to a bridge on this machine (%s)',
    async protocol => {
      expect(await tried(protocol, '127.0.0.1', { tls: true })).toEqual({ how: 'signed in', sent: false })
    },
  )

  it('stands in no argument, no file and no line that is printed; nor does anything of theirs', async () => {
    server = await startDovecot({ sieve: false })
    const { file, state } = laidOut(setupFor(alex))
    const watcher = guardProcess('start', { server, state, setup: file })
    await watcher.says('Watching')
    await server.deliver(written({ from: theirs, subject: 'a secret subject' }))
    await until(async () => (await subjectsIn(server, 'Later')).length === 1)
    const args = watcher.child.spawnargs.join(' ')
    watcher.stop()
    expect(await watcher.ended).toBe(0)
    const kept = readdirSync(state).map(name => `${name} ${readFileSync(join(state, name), 'utf8')}`)
    expect(kept.length).toBe(1)
    for (const text of [args, watcher.printed(), ...kept]) expect(text).not.toContain(server.password)
    for (const text of [watcher.printed(), ...kept])
      expect(text).not.toMatch(/@|alex|rivera|secret subject|example/i)
  })

  it('comes from the keyring of the system when the environment has none', async () => {
    server = await startDovecot()
    const programs = ownFolder()
    const keyring = process.platform === 'darwin' ? 'security' : 'secret-tool'
    writeFileSync(join(programs, keyring), `#!/bin/sh\necho '${server.password}'\n`)
    chmodSync(join(programs, keyring), 0o755)
    const { state } = laidOut(setupFor(alex))
    const env = { PATH: `${programs}:${process.env.PATH}` }
    const counted = guard('count', { server, state, password: '', env })
    expect(await counted.ended, counted.printed()).toBe(0)
    expect(counted.printed()).toBe('0\n')
  })

  it('that is wrong, missing or not taken is said in plain words with something to do', async () => {
    server = await startDovecot()
    const { file, state } = laidOut(setupFor(alex))
    const said = async (command: string, more: object) => {
      const one = guard(command, { server, state, setup: file, ...more })
      expect(await one.ended).toBe(1)
      return one.printed()
    }
    expect(await said('start', { password: 'wrong' })).toContain('app password')
    expect(await said('start', { password: '', env: { PATH: '/nowhere' } })).toContain('keyring')
    expect(await said('start', { imapPort: 1 })).toContain('not to be reached')
    expect(await said('start', { setup: '/nowhere/setup.json' })).toContain('Export it from the app again')
    expect(await said('dance', {})).toContain('not understood')
  })
})
