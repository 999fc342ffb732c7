import { connect } from 'node:net'
import { describe, expect, it } from 'vitest'
import { type Dovecot, dovecotInstalled, startDovecot } from './dovecot.ts'
import { seenIn } from './mailbox-view.ts'

const mail = 'From: Mum <mum@example.net>\r\nSubject: Sunday\r\n\r\n.dots stay\r\n'

const inboxCount = async (server: Dovecot) => (await seenIn(server, 'INBOX')).length

const answers = (port: number) =>
  new Promise<boolean>(resolve => {
    const socket = connect(port, '127.0.0.1', () => resolve(true))
    socket.once('error', () => resolve(false))
    socket.unref()
  })

describe.skipIf(!dovecotInstalled())('a Dovecot of our own', () => {
  it('keeps what is delivered, also over a restart and after being killed', async () => {
    const server = await startDovecot()
    try {
      await server.deliver(mail)
      expect(await inboxCount(server)).toBe(1)
      await server.restart()
      await server.deliver(mail, 'mum@example.net')
      await server.kill('SIGKILL')
      expect(await answers(server.imapPort)).toBe(false)
      await server.restart()
      expect(await inboxCount(server)).toBe(2)
    } finally {
      await server.stop()
    }
    expect(await answers(server.imapPort)).toBe(false)
  })

  it('comes without ManageSieve and two at a time', async () => {
    const [plain, full] = await Promise.all([startDovecot({ sieve: false }), startDovecot({ tls: true })])
    try {
      expect(plain.sievePort).toBe(0)
      expect(await answers(full.sievePort)).toBe(true)
    } finally {
      await Promise.all([plain.stop(), full.stop()])
    }
  })
})
