/**
 * The headers of every answer, in one place and as data. `deploy/Caddyfile` says the same; a test compares the two.
 */
export type HeaderList = Readonly<Record<string, string>>
type Policy = Readonly<Record<string, string>>

const policy: Policy = {
  'default-src': "'self'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'media-src': "'self' blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'breakwater',
}

/**
 * What the app never asks a device for. Passkeys, sharing and copying stay as the browser has them for our origin, and so does the camera,
 * which reads the code of another device.
 */
const refused = [
  'accelerometer',
  'bluetooth',
  'browsing-topics',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
]

const spell = (directives: Policy) =>
  Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ')

const csp = (changes: Policy = {}) => ({ 'Content-Security-Policy': spell({ ...policy, ...changes }) })

/** On every answer, refusals included. */
export const everywhere: HeaderList = {
  ...csp(),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': ['camera=(self)', ...refused.map(name => `${name}=()`)].join(', '),
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-cache',
}

const forGood = 'public, max-age=31536000, immutable'

export interface HeaderRule {
  /** Which paths: a beginning (`/assets/*`) or one exact path. */
  readonly paths: string
  readonly headers: HeaderList
}

/** Laid over `everywhere`; where several rules fit, the later one wins. */
export const rules: readonly HeaderRule[] = [
  { paths: '/assets/*', headers: { 'Cache-Control': forGood } },
  { paths: '/workers/*', headers: { 'Cache-Control': forGood } },
  {
    // Key derivation is WebAssembly. A worker lives under the policy of its own response, so nothing else gets this.
    paths: '/workers/argon2-worker-*',
    headers: csp({ 'script-src': "'self' 'wasm-unsafe-eval'", 'connect-src': "'none'" }),
  },
  {
    // Readers of foreign files have no way out.
    paths: '/workers/parse-*',
    headers: csp({ 'connect-src': "'none'" }),
  },
  {
    paths: '/erased',
    headers: { 'Clear-Site-Data': '"cache", "cookies", "storage"', 'Cache-Control': 'no-store' },
  },
]

const fits = (paths: string, path: string) =>
  paths.endsWith('*') ? path.startsWith(paths.slice(0, -1)) : path === paths

/** The headers of the answer for this path. */
export function headersFor(path: string): HeaderList {
  const fitting = rules.filter(rule => fits(rule.paths, path)).map(rule => rule.headers)
  return Object.fromEntries([everywhere, ...fitting].flatMap(headers => Object.entries(headers)))
}
