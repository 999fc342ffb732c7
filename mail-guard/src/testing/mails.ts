/** Made-up mails. Each has a subject of its own, by which tests find it again. */
export interface Mail {
  readonly from: string
  readonly subject: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** As it would arrive from another server. */
export function written({ from, subject, headers = {}, body = 'Words.' }: Mail): string {
  const fields = { From: from, To: 'me@example.org', Subject: subject, ...headers }
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}`)
  return `${lines.join('\r\n')}\r\nMessage-ID: <${idOf(subject)}@example.net>\r\n\r\n${body}\r\n`
}

export const theirs = 'Alex Rivera <alex.rivera@example.com>'
export const mum = 'Mum <mum@example.net>'

function idOf(subject: string): string {
  return Buffer.from(subject).toString('hex').slice(0, 60)
}
