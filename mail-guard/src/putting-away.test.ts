import { lookedFor } from '@breakwater/core/cut/mail'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { forHeadings, headingOf } from './imap/heading.ts'
import { puttingAway } from './putting-away.ts'
import { type Dovecot, dovecotInstalled, startDovecot } from './testing/dovecot.ts'
import { guard } from './testing/guard.ts'
import { asPerson } from './testing/mailbox-view.ts'
import { type Mail, mum, theirs, written } from './testing/mails.ts'
import { laidOut } from './testing/own-folder.ts'
import { setupFor } from './testing/setups.ts'

const setup = setupFor({ names: ['Alex Rivera', 'Åsa Öberg'], mails: ['alex.rivera@example.com'] }, [
  'school.example',
  'court@example.org',
])
const network = 'Facebook <notice@facebookmail.com>'

/** Mails, and whether they are put away. */
const mails: readonly (Mail & { readonly envelope?: string; readonly away: boolean })[] = [
  { subject: 'from', from: theirs, away: true },
  { subject: 'in capitals', from: 'ALEX.RIVERA@EXAMPLE.COM', away: true },
  { subject: 'reply', from: mum, headers: { 'Reply-To': 'alex.rivera@example.com' }, away: true },
  { subject: 'sent by', from: mum, headers: { Sender: 'alex.rivera@example.com' }, away: true },
  { subject: 'sent on', from: mum, headers: { 'Resent-From': 'Al <alex.rivera@example.com>' }, away: true },
  { subject: 'envelope', from: mum, envelope: 'alex.rivera@example.com', away: true },
  { subject: 'about Alex Rivera', from: mum, away: false },
  { subject: 'to both', from: mum, headers: { Cc: 'alex.rivera@example.com' }, away: false },
  { subject: 'longer', from: 'xalex.rivera@example.com', away: false },
  { subject: 'court', from: theirs, headers: { Cc: 'court@example.org' }, away: false },
  {
    subject: 'from school',
    from: 'office@mail.school.example',
    headers: { 'Reply-To': theirs },
    away: false,
  },
  { subject: 'Alex Rivera commented on your photo', from: network, away: true },
  { subject: "Alex Rivera's birthday is today", from: network, away: true },
  { subject: '=?utf-8?B?w4VzYSDDlmJlcmcgd3JvdGU=?=', from: network, away: true },
  { subject: 'Alex Riverason commented', from: network, away: false },
  { subject: 'Sam commented', from: network, away: false },
  { subject: 'Alex Rivera here', from: 'someone@notfacebookmail.com', away: false },
]

describe.skipIf(!dovecotInstalled())('which mail is put away', () => {
  let server: Dovecot

  beforeAll(async () => {
    server = await startDovecot()
    const { file, state } = laidOut(setup)
    const started = guard('start', { server, state, setup: file })
    expect(await started.ended, started.printed()).toBe(0)
    for (const { envelope, ...mail } of mails) await server.deliver(written(mail), envelope)
  })
  afterAll(() => server.stop())

  const isTheirs = puttingAway(lookedFor(setup.people, setup.necessary))

  it('is the same on a server with Sieve and from here', async () => {
    const found = await asPerson(server, async client => {
      const all: { subject: string; bySieve: boolean; fromHere: boolean }[] = []
      for (const folder of ['INBOX', 'Later']) {
        await client.mailboxOpen(folder)
        for (const message of await client.fetchAll('1:*', {
          ...forHeadings,
          headers: ['return-path', 'resent-from'],
        })) {
          const heading = headingOf(message)
          all.push({ subject: heading.subject, bySieve: folder === 'Later', fromHere: isTheirs(heading) })
        }
      }
      return all
    })
    const expected = mails.map(({ subject, away }) => ({
      subject: subject.startsWith('=?') ? 'Åsa Öberg wrote' : subject,
      bySieve: away,
      fromHere: away,
    }))
    const bySubject = (a: { subject: string }, b: { subject: string }) => (a.subject < b.subject ? -1 : 1)
    expect(found.sort(bySubject)).toEqual(expected.sort(bySubject))
  })
})
