import type { MailService } from '../../../../content/mail-schema.ts'

export type { MailService }

/** What each service takes: Gmail's own file, a Sieve script, or only rules made by hand. */
const takes = {
  gmail: 'file',
  outlook: 'rules',
  fastmail: 'sieve',
  /** Makes no folder by itself (its parser's maintainers, ProtonMail/libsieve-php, pull request 32). */
  proton: 'sieveWithoutFolder',
  icloud: 'rules',
  other: 'any',
} as const satisfies Readonly<Record<MailService, string>>

export type Takes = (typeof takes)[MailService]

/** In the order in which they are offered. */
export const mailServices = Object.keys(takes) as readonly MailService[]

export function takenBy(service: MailService): Takes {
  return takes[service]
}
