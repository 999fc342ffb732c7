import { ImapFlow } from 'imapflow'
import { type Account, isLoopback } from '../account.ts'
import { GuardError } from '../guard-error.ts'

/** The port on which IMAP is encrypted from the first byte (RFC 8314). */
const encryptedPort = 993

/**
 * A signed-in connection that waits for nothing by itself. Throws a GuardError: `unreachable`, `inTheClear`,
 * `certificate`, `signInRefused`, `protocol`.
 */
export async function connect({ host, port, user, password }: Account): Promise<ImapFlow> {
  const local = isLoopback(host)
  const secure = port === encryptedPort
  const client = new ImapFlow({
    ...{ host, port, secure, disableAutoIdle: true, logger: false },
    // What never leaves this machine may go without; everywhere else the password waits for encryption.
    ...(secure || local ? {} : { doSTARTTLS: true }),
    ...(local ? { tls: { rejectUnauthorized: false } } : {}),
    auth: { user, pass: password },
    connectionTimeout: 30_000,
    maxIdleTime: 9 * 60_000,
    // A header of a mail is some kilobytes; nothing that we ask for comes near to this.
    maxLiteralSize: 256 * 1024 * 1024,
  })
  // Without a listener Node ends the program; what matters arrives at the command that was under way.
  client.on('error', () => undefined)
  try {
    await client.connect()
    return client
  } catch (error) {
    client.close()
    throw named(error)
  }
}

/** An error of the connection as one of ours; what is none is given back as it is. */
export function named(error: unknown): unknown {
  if (error instanceof GuardError || !(error instanceof Error)) return error
  const kind = kindOf(error)
  return kind === undefined ? error : new GuardError(kind, { cause: error })
}

interface Clues {
  readonly code?: unknown
  readonly authenticationFailed?: unknown
  readonly serverResponseCode?: unknown
  readonly tlsFailed?: unknown
  readonly responseStatus?: unknown
}

function kindOf(error: Error & Clues): GuardError['kind'] | undefined {
  if (error.authenticationFailed === true)
    return error.serverResponseCode === 'UNAVAILABLE' ? 'unreachable' : 'signInRefused'
  const code = typeof error.code === 'string' ? error.code : ''
  if (/CERT|ALTNAME|SELF_SIGNED|UNABLE_TO_VERIFY/.test(code)) return 'certificate'
  if (error.tlsFailed === true) return 'inTheClear'
  if (/^Parser|TooLarge$|^Unexpected|^InvalidResponse|INJECTION/.test(code)) return 'protocol'
  if (error.responseStatus !== undefined) return 'serverRefused'
  return code === '' || code.startsWith('ERR_') ? undefined : 'unreachable'
}
