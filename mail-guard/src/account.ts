/** One mailbox on one server, and how to reach it. */
export interface Account {
  readonly host: string
  readonly port: number
  readonly sievePort: number
  readonly user: string
  readonly password: string
}

/** Whether what is sent there stays on this machine (RFC 1122, 3.2.1.3; RFC 4291, 2.5.3). */
export function isLoopback(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\])$/i.test(host)
}
