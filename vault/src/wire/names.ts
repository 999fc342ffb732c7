import * as v from 'valibot'

const base64Url = /^[A-Za-z0-9_-]*$/

/** Base64url (RFC 4648, section 5, no padding) of exactly so many bytes. */
const bytesOf = (count: number) =>
  v.pipe(v.string(), v.regex(base64Url), v.length(Math.ceil((count * 4) / 3)))

/** 16 random bytes: a space, a box, a blob, a batch. */
export const idSchema = bytesOf(16)
/** 16 hex digits: the device's part of every `Hlc`. */
export const deviceSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/))
/** A raw Ed25519 public key. */
export const keySchema = bytesOf(32)
/** An Ed25519 signature. */
export const signatureSchema = bytesOf(64)
/** Base64url of any length. */
export const bytesSchema = v.pipe(v.string(), v.regex(base64Url))
/** A position in a log or box: 1 is the first, 0 is before it. */
export const positionSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
/** Milliseconds since 1970. */
export const timeSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

/** The addresses of the relay, below the origin that serves the app. */
export const paths = {
  challenge: '/v1/challenge',
  token: '/v1/token',
  pushKey: '/v1/push-key',
  space: (space: string) => `/v1/spaces/${space}`,
  orders: (space: string) => `/v1/spaces/${space}/orders`,
  log: (space: string) => `/v1/spaces/${space}/log`,
  events: (space: string) => `/v1/spaces/${space}/events`,
  blob: (space: string, blob: string) => `/v1/spaces/${space}/blobs/${blob}`,
  manifest: (space: string) => `/v1/spaces/${space}/manifest`,
  wakes: (space: string) => `/v1/spaces/${space}/wakes`,
  recovery: (space: string) => `/v1/spaces/${space}/recovery`,
  recoveryOf: (locator: string) => `/v1/recovery/${locator}`,
  box: (box: string) => `/v1/boxes/${box}`,
  mail: (box: string) => `/v1/boxes/${box}/mail`,
  boxEvents: (box: string) => `/v1/boxes/${box}/events`,
  boxWake: (box: string) => `/v1/boxes/${box}/wake`,
} as const
