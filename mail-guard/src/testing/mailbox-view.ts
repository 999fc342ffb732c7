import { setTimeout as pause } from 'node:timers/promises'
import { ImapFlow } from 'imapflow'
import type { Dovecot } from './dovecot.ts'

export interface Seen {
  readonly subject: string
  readonly flags: readonly string[]
}

/** A second mail program on the same mailbox, for looking and for doing what a person would do. */
export async function asPerson<T>(server: Dovecot, doing: (client: ImapFlow) => Promise<T>): Promise<T> {
  const auth = { user: server.user, pass: server.password }
  const client = new ImapFlow({
    host: '127.0.0.1',
    port: server.imapPort,
    secure: false,
    auth,
    logger: false,
  })
  await client.connect()
  try {
    return await doing(client)
  } finally {
    await client.logout()
  }
}

/** What is in a folder, in order; nothing when there is no such folder. */
export function seenIn(server: Dovecot, folder: string): Promise<Seen[]> {
  return asPerson(server, async client => {
    const folders = await client.list()
    if (!folders.some(({ path }) => path === folder)) return []
    const { exists } = await client.mailboxOpen(folder)
    if (exists === 0) return []
    const all = await client.fetchAll('1:*', { envelope: true, flags: true })
    return all.map(({ envelope, flags = new Set() }) => ({
      subject: envelope?.subject ?? '',
      flags: [...flags].filter(flag => flag !== '\\Recent'),
    }))
  })
}

export async function subjectsIn(server: Dovecot, folder: string): Promise<string[]> {
  return (await seenIn(server, folder)).map(({ subject }) => subject)
}

/** Waits until this holds, for at most half a minute; looking costs little. */
export async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 150; tries++) {
    if (await holds()) return
    await pause(200)
  }
  throw new Error('it never came to hold')
}
