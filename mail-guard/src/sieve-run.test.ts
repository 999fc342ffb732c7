import { spawnSync } from 'node:child_process'
import { chownSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { nobody } from '@breakwater/core/cut'
import { type SieveOptions, sieveScript } from '@breakwater/core/cut/mail'
import * as fc from 'fast-check'
import { ImapFlow } from 'imapflow'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Dovecot, dovecotInstalled, startDovecot } from './testing/dovecot.ts'

const alex = {
  ...nobody,
  names: ['Alex Rivera', 'Åsa Öberg', '李明'],
  nicknames: ['Alex'],
  mails: ['alex@example.org', 'asa@bücher.example', 'åsa@bücher.example', 'alex@school.example'],
}
const necessary = ['alex.handover@example.org', 'clerk@court.example', 'school.example']
const options: SieveOptions = { folder: 'Later', necessary, previous: 'main' }

interface Mail {
  readonly why: string
  readonly head: string
  /** The sender on the envelope, when the mail does not tell. */
  readonly envelope?: string
}

const put: readonly Mail[] = [
  { why: 'from them', head: 'From: Alex Rivera <alex@example.org>' },
  { why: 'from them in capitals', head: 'From: ALEX@EXAMPLE.ORG' },
  { why: 'answers go to them', head: 'From: A friend <new@example.net>\nReply-To: alex@example.org' },
  { why: 'they sent it', head: 'From: choir@example.net\nSender: alex@example.org' },
  { why: 'they sent it on', head: 'From: mum@example.net\nResent-From: alex@example.org' },
  { why: 'theirs on the envelope only', head: 'From: someone@example.net', envelope: 'alex@example.org' },
  { why: 'from a domain in the letters in which it travels', head: 'From: asa@xn--bcher-kva.example' },
  { why: 'with letters beyond A to Z before the @', head: 'From: Å <Åsa@xn--bcher-kva.example>' },
  { why: 'with such letters on both sides', head: 'From: <åsa@bücher.example>' },
  { why: 'from them where only others are spared', head: 'From: alex@school.example' },
  { why: 'a notice that names them', head: 'From: x <n@facebookmail.com>\nSubject: Alex Rivera commented' },
  { why: 'a notice, in capitals', head: 'From: n@linkedin.com\nSubject: New: ALEX RIVERA.' },
  { why: 'a notice from below', head: "From: n@e.linkedin.com\nSubject: See Alex Rivera's post" },
  { why: 'a notice in their name', head: 'From: "Alex Rivera via X" <n@x.com>\nSubject: Hello' },
  {
    why: 'a notice whose subject travels encoded',
    head: 'From: n@facebookmail.com\nSubject: =?utf-8?B?w4VTQSDDlkJFUkcgcG9zdGVk?=',
  },
  { why: 'a notice in a script without spaces', head: 'From: n@x.com\nSubject: =?utf-8?B?5p2O5piO5Lqk?=' },
]

const stays: readonly Mail[] = [
  { why: 'from mum, who names them', head: 'From: mum@example.net\nSubject: Alex Rivera called' },
  { why: 'from somebody of their name', head: 'From: Alex Rivera <alex.rivera@example.net>' },
  { why: 'from an address that holds theirs', head: 'From: notalex@example.org' },
  { why: 'a notice about a namesake', head: 'From: n@facebookmail.com\nSubject: Alex Riverason commented' },
  { why: 'a notice about another namesake', head: 'From: n@linkedin.com\nSubject: See MAlex Rivera' },
  { why: 'a notice with a double name', head: 'From: n@linkedin.com\nSubject: Alex Rivera-Smith posted' },
  { why: 'a notice with their first name', head: 'From: n@facebookmail.com\nSubject: Alex commented' },
  { why: 'from no real notifier', head: 'From: n@notfacebookmail.com\nSubject: Alex Rivera commented' },
  { why: 'about a handover', head: 'From: Alex <alex.handover@example.org>' },
  { why: 'from them, with the court on copy', head: 'From: alex@example.org\nCc: clerk@court.example' },
  {
    why: 'from the school, which they answer',
    head: 'From: office@school.example\nReply-To: alex@example.org',
  },
  { why: 'without a sender', head: 'Subject: Alex Rivera' },
]

const message = (head: string) => `${head}\nTo: me@example.org\nMessage-ID: <1@example.net>\n\nAlex Rivera\n`

// Said by name in the summary of the run where Dovecot is missing: see the command of the tests.
describe.skipIf(!dovecotInstalled())('the Sieve script in Pigeonhole', () => {
  let server: Dovecot
  beforeAll(async () => {
    server = await startDovecot()
    install(server, { main: 'require "fileinto"; if header :is "list-id" "<choir>" { fileinto "Choir"; }' })
  })
  afterAll(() => server.stop())

  /** What Pigeonhole would do with one mail. */
  function plan(script: string, { head, envelope = 'bounce@example.net' }: Mail): string {
    const eml = join(server.dir, 'one.eml')
    const sieve = join(server.dir, 'one.sieve')
    writeFileSync(eml, message(head))
    writeFileSync(sieve, script)
    const conf = join(server.dir, 'dovecot.conf')
    const ran = spawnSync('sieve-test', ['-c', conf, '-u', server.user, '-f', envelope, sieve, eml], {
      encoding: 'utf8',
    })
    if (ran.status !== 0) throw new Error(ran.stderr)
    return ran.stdout
  }

  it.each(put)('puts away: $why', mail => {
    const done = plan(sieveScript([alex], options), mail)
    expect(done).toMatch(/store message in folder: Later/)
    expect(done).not.toMatch(/discard|reject|redirect|\\Seen|INBOX/)
  })

  it.each(stays)('leaves in the inbox: $why', mail => {
    expect(plan(sieveScript([alex], options), mail)).toMatch(/store message in folder: INBOX/)
  })

  it('leaves everything else to the former script', () => {
    const done = plan(sieveScript([alex], options), {
      why: '',
      head: 'From: a@example.net\nList-Id: <choir>',
    })
    expect(done).toMatch(/store message in folder: Choir/)
    const gone = sieveScript([alex], { ...options, previous: 'no longer there' })
    expect(plan(gone, { why: '', head: 'From: a@example.net' })).toMatch(/folder: INBOX/)
  })

  it('is taken by sievec, whatever names, addresses and folders hold', () => {
    const sign = fc.constantFrom(
      '"',
      '\\',
      '\n',
      '\0',
      '*',
      '?',
      '{',
      '$',
      '\uFFFF',
      '\u{D800}',
      'Å',
      'ß',
      '李',
      '🌊',
      ' ',
      'a',
    )
    const text = fc.array(sign, { maxLength: 8 }).map(signs => signs.join(''))
    const person = fc.record({
      names: fc.array(
        text.map(one => `${one} b ${one}c`),
        { maxLength: 4 },
      ),
      mails: fc.array(
        text.map(one => `a${one.replaceAll(/\s/g, '')}@bücher.example`),
        { maxLength: 4 },
      ),
    })
    const file = join(server.dir, 'any.sieve')
    void fc.assert(
      fc.property(person, text, text, fc.boolean(), (some, folder, previous, create) => {
        const given = { folder, necessary: [previous], create, note: folder }
        writeFileSync(file, sieveScript([{ ...nobody, ...some }], given))
        const { status, stderr } = spawnSync('sievec', [file, `${file}.svbin`], { encoding: 'utf8' })
        if (status !== 0) throw new Error(stderr)
        // What it includes is looked for where a user is known.
        plan(sieveScript([{ ...nobody, ...some }], { ...given, previous }), { why: '', head: '' })
      }),
      { numRuns: 60 },
    )
  })

  it('in a mailbox: their mail lies in the folder, unread, and the rest in the inbox', async () => {
    install(server, { active: sieveScript([alex], options) })
    for (const { head, envelope } of [...put, ...stays]) await server.deliver(message(head), envelope)
    const counted = { messages: true, unseen: true } as const
    const client = new ImapFlow({
      host: '127.0.0.1',
      port: server.imapPort,
      secure: false,
      auth: { user: server.user, pass: server.password },
      logger: false,
    })
    await client.connect()
    const [later, inbox] = [await client.status('Later', counted), await client.status('INBOX', counted)]
    await client.logout()
    expect(later).toMatchObject({ messages: put.length, unseen: put.length })
    expect(inbox).toMatchObject({ messages: stays.length, unseen: stays.length })
  })
})

/** Lays scripts where the server looks for its user's; `active` becomes the one that runs. */
function install({ dir }: Dovecot, scripts: Readonly<Record<string, string>>): void {
  const home = join(dir, 'home', 'me')
  mkdirSync(join(home, 'sieve'), { recursive: true })
  for (const [name, script] of Object.entries(scripts)) {
    writeFileSync(join(home, 'sieve', `${name}.sieve`), script)
    if (name === 'active') symlinkSync('sieve/active.sieve', join(home, '.dovecot.sieve'))
  }
  if (process.getuid?.() === 0)
    for (const path of [home, join(home, 'sieve')]) chownSync(path, 65_534, 65_534)
}
