/** One request to a push service: no redirects, an end after ten seconds, and nothing of the answer is read but its status. */
import { request as requestPlain } from 'node:http'
import { request as requestTls } from 'node:https'
import { lookUpPublic } from './public-address.ts'

export interface Posting {
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
  /** For tests: a push service on this machine, without TLS. */
  readonly allowOwnNetwork: boolean
  readonly signal: AbortSignal
}

export interface Posted {
  readonly status: number
  /** From `Retry-After`, where it was given in seconds. */
  readonly retryAfterMs: number | undefined
}

const TIMEOUT_MS = 10_000

/** Rejects when nobody answered, with `NotPublic` when the name stands for an address of our own network. */
export function post({ url, headers, body, allowOwnNetwork, signal }: Posting): Promise<Posted> {
  const request = url.protocol === 'http:' ? requestPlain : requestTls
  const end = AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)])
  const options = {
    method: 'POST',
    headers,
    signal: end,
    ...(allowOwnNetwork ? {} : { lookup: lookUpPublic }),
  }
  return new Promise((resolve, reject) => {
    const asking = request(url, options, answer => {
      const seconds = Number(answer.headers['retry-after'] ?? Number.NaN)
      // Whatever it says beside its status is of no use, and may be endless.
      answer.on('error', () => undefined).destroy()
      resolve({
        status: answer.statusCode ?? 0,
        retryAfterMs: Number.isFinite(seconds) ? seconds * 1_000 : undefined,
      })
    })
    asking.on('error', reject)
    asking.end(body)
  })
}
