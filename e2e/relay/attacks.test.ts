/** What an attacker tries, and what it gets. Each row is one request, or a few, exactly as they would come. */

import type { Signer } from '@breakwater/vault/relay'
import { signedText } from '@breakwater/vault/wire'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { everywhere } from '../../server/src/headers.ts'
import { type Answer, type Asking, ask, converse } from './raw.ts'
import { relayForAll } from './relay-for-all.ts'
import { admitDevice, bytes, type Founded, foundSpace, newDevice, newId, newSigner } from './support.ts'

const relay = await relayForAll()
let mine: Founded
let theirs: Founded
let token: string

beforeAll(async () => {
  mine = await foundSpace(relay.client())
  theirs = await foundSpace(relay.client())
  token = await tokenOf({ space: mine.space, device: mine.device }, mine.signer)
})
afterAll(() => {
  expect(relay.said, 'nothing of this was a failure of the relay itself').toEqual([])
})

const json = { 'Content-Type': 'application/json' }
const octets = { 'Content-Type': 'application/octet-stream' }
const at = (path: string, asking?: Asking) => ask(relay.port, path, asking)
const bearer = (value = token) => ({ Authorization: `Bearer ${value}` })
const base64 = (value: Uint8Array) => Buffer.from(value).toString('base64url')
const post = (path: string, body: unknown) =>
  at(path, { method: 'POST', headers: json, body: JSON.stringify(body) })

const challenge = async () =>
  (JSON.parse((await at('/v1/challenge')).body) as { challenge: string }).challenge

async function tokenRequest(who: unknown, signer: Signer, purpose: 'token' | 'found' | 'order' = 'token') {
  const fresh = await challenge()
  const signature = base64(await signer.sign(signedText(purpose, who, fresh)))
  return { who, challenge: fresh, signature }
}

async function tokenOf(who: unknown, signer: Signer): Promise<string> {
  const { body } = await post('/v1/token', await tokenRequest(who, signer))
  return (JSON.parse(body) as { token: string }).token
}

const me = () => ({ space: mine.space, device: mine.device })
const log = (space = mine.space) => `/v1/spaces/${space}/log`
const append = (space: string, headers: Record<string, string>, body: string | Uint8Array = bytes(10)) =>
  at(`${log(space)}?batch=${newId()}`, { method: 'POST', headers, body })
const putRecovery = (space: string, locator: string) =>
  at(`/v1/spaces/${space}/recovery`, {
    method: 'PUT',
    headers: { ...json, ...bearer() },
    body: JSON.stringify({ locator, body: 'AAAA' }),
  })

async function tokenOfRemovedDevice(): Promise<Answer> {
  const client = relay.client()
  const own = await foundSpace(client)
  const lost = await admitDevice(client, own)
  const old = await tokenOf({ space: own.space, device: lost.device }, lost.signer)
  expect((await at(log(own.space), { headers: bearer(old) })).status).toBe(200)
  const next = { epoch: 2, key: base64((await newSigner()).publicKey) }
  await client.order(own.space, 1, own.spaceSigner, { type: 'remove', device: lost.device, next })
  return at(log(own.space), { headers: bearer(old) })
}

async function tokenOfBox(): Promise<string> {
  const [box, reader] = [newId(), await newSigner()]
  await relay.client().openBox(box, reader)
  return tokenOf({ box }, reader)
}

/** A token whose words were changed under the mark of the old ones. */
function changedToken(): string {
  const [text = '', mark] = token.split('.')
  const said = Buffer.from(text, 'base64url').toString().replace(mine.space, theirs.space)
  return `${Buffer.from(said).toString('base64url')}.${mark}`
}

async function orderBy(signer: Signer): Promise<Answer> {
  const order = { type: 'delete' }
  const about = { space: mine.space, epoch: 1, order }
  const fresh = await challenge()
  const signature = base64(await signer.sign(signedText('order', about, fresh)))
  return post(`/v1/spaces/${mine.space}/orders`, { epoch: 1, order, challenge: fresh, signature })
}

async function twice(): Promise<Answer> {
  const request = await tokenRequest(me(), mine.signer)
  expect((await post('/v1/token', request)).status).toBe(200)
  return post('/v1/token', request)
}

type Row = readonly [attack: string, status: number, attempt: () => Promise<Answer>]

const signatures: readonly Row[] = [
  ["another key's signature", 401, async () => post('/v1/token', await tokenRequest(me(), theirs.signer))],
  [
    'a signature for another purpose',
    401,
    async () => post('/v1/token', await tokenRequest(me(), mine.signer, 'order')),
  ],
  [
    'a signature of nobody, for a device that is not there',
    401,
    async () =>
      post('/v1/token', await tokenRequest({ space: mine.space, device: newDevice() }, mine.signer)),
  ],
  [
    'noughts for a signature',
    401,
    async () =>
      post('/v1/token', {
        ...(await tokenRequest(me(), mine.signer)),
        signature: base64(new Uint8Array(64)),
      }),
  ],
  ['the same challenge and signature again', 401, twice],
  [
    'a challenge of its own making',
    401,
    async () =>
      post('/v1/token', { ...(await tokenRequest(me(), mine.signer)), challenge: base64(bytes(56)) }),
  ],
  ["an order under a device's key", 401, () => orderBy(mine.signer)],
  ["an order under another space's key", 401, () => orderBy(theirs.spaceSigner)],
]

const tokens: readonly Row[] = [
  ['no token', 401, () => at(log())],
  [
    'a token of its own making',
    401,
    () => at(log(), { headers: bearer(`${base64(bytes(80))}.${base64(bytes(32))}`) }),
  ],
  [
    'a token that names another space under the old mark',
    401,
    () => at(log(theirs.space), { headers: bearer(changedToken()) }),
  ],
  ["its own token at another space's log", 403, () => at(log(theirs.space), { headers: bearer() })],
  [
    "its own token for another space's blob",
    403,
    () => at(`/v1/spaces/${theirs.space}/blobs/${newId()}`, { headers: bearer() }),
  ],
  [
    "its own token for another space's stream",
    403,
    () => at(`/v1/spaces/${theirs.space}/events`, { headers: bearer() }),
  ],
  ["its own token for another space's words", 403, () => putRecovery(theirs.space, newId())],
  ['its own token to write to another space', 403, () => append(theirs.space, { ...octets, ...bearer() })],
  ['the token of a box at a space', 403, async () => at(log(), { headers: bearer(await tokenOfBox()) })],
  ["a space's token at a box", 403, () => at(`/v1/boxes/${mine.space}/mail`, { headers: bearer() })],
  ['the token of a device that was removed', 401, tokenOfRemovedDevice],
  ['a token in the address', 401, () => at(`${log()}?token=${token}`)],
]

const bodies: readonly Row[] = [
  ['a batch one byte too large', 413, () => append(mine.space, { ...octets, ...bearer() }, bytes(65_537))],
  ['words under a locator that is none', 400, () => putRecovery(mine.space, '../etc')],
  ['an empty batch', 400, () => append(mine.space, { ...octets, ...bearer() }, '')],
  [
    'a letter that is too large',
    413,
    () => at(`/v1/boxes/${newId()}/mail`, { method: 'POST', headers: octets, body: bytes(16_385) }),
  ],
  ['a JSON body that is too large', 413, () => post('/v1/token', { who: 'x'.repeat(20_000) })],
  [
    'JSON as another type',
    400,
    () => at('/v1/token', { method: 'POST', headers: { 'Content-Type': 'text/plain' }, body: '{}' }),
  ],
  ['JSON without a type', 400, () => at('/v1/token', { method: 'POST', body: '{}' })],
  [
    'a batch as a form',
    400,
    () => append(mine.space, { ...bearer(), 'Content-Type': 'application/x-www-form-urlencoded' }),
  ],
  ['malformed JSON', 400, () => at('/v1/token', { method: 'POST', headers: json, body: '{"who":' })],
  [
    'JSON that is no UTF-8',
    400,
    () => at('/v1/token', { method: 'POST', headers: json, body: Uint8Array.of(34, 0xff, 34) }),
  ],
  ['nothing as JSON', 400, () => at('/v1/token', { method: 'POST', headers: json, body: '' })],
  [
    'JSON of thousands of brackets',
    400,
    () => at('/v1/token', { method: 'POST', headers: json, body: '['.repeat(16_000) }),
  ],
  ['a prototype in JSON', 400, () => post('/v1/token', JSON.parse('{"__proto__":{"who":{"box":"x"}}}'))],
  [
    'an oversized id in JSON',
    400,
    async () => post('/v1/token', await tokenRequest({ box: 'A'.repeat(4_000) }, mine.signer)),
  ],
]

const addresses: readonly Row[] = [
  ['an id that is too long', 400, () => at(log('A'.repeat(2_000)), { headers: bearer() })],
  ['an id that is too short', 400, () => at(log('AAAA'), { headers: bearer() })],
  ['the same id in another spelling', 400, () => at(log(respelt(mine.space)), { headers: bearer() })],
  ['an id with a way out', 404, () => at('/v1/spaces/../../../etc/passwd/log', { headers: bearer() })],
  [
    'an id with a coded way out',
    400,
    () => at('/v1/spaces/..%2f..%2fetc%2fpasswd/log', { headers: bearer() }),
  ],
  ['an id with a nought', 400, () => at(`/v1/spaces/${mine.space}%00/log`, { headers: bearer() })],
  ['SQL for an id', 400, () => at("/v1/spaces/'%20OR%201=1--/log", { headers: bearer() })],
  ['words of nobody, looked for', 404, () => at(`/v1/recovery/${newId()}`)],
  ['SQL for a locator', 400, () => at("/v1/recovery/'%20OR%201=1--")],
  ['a second slash', 404, () => at('/v1//challenge')],
  ['capitals', 404, () => at('/V1/challenge')],
  [
    'a way through its own space to another',
    403,
    () => at(`/v1/spaces/${mine.space}/../${theirs.space}/log`, { headers: bearer() }),
  ],
  ['a negative position', 400, () => at(`${log()}?after=-1`, { headers: bearer() })],
  [
    'a position beyond whole numbers',
    400,
    () => at(`${log()}?after=9007199254740993`, { headers: bearer() }),
  ],
  ['a position that is none', 400, () => at(`${log()}?after=1e3`, { headers: bearer() })],
  [
    'new lines for a header in an id',
    400,
    () => at('/v1/spaces/%0d%0aX-Planted:%20yes/log', { headers: bearer() }),
  ],
  ['another host', 200, () => at('/v1/challenge', { headers: { Host: 'evil.example' } })],
  ['a request for another origin', 404, () => at('http://evil.example/v2/challenge')],
]

const browsers: readonly Row[] = [
  [
    "another page's preflight",
    404,
    () =>
      at(log(), {
        method: 'OPTIONS',
        headers: { Origin: 'https://evil.example', 'Access-Control-Request-Method': 'POST' },
      }),
  ],
  ["another page's request", 403, () => at('/v1/challenge', { headers: { 'Sec-Fetch-Site': 'cross-site' } })],
  ["a neighbour's request", 403, () => at('/v1/challenge', { headers: { 'Sec-Fetch-Site': 'same-site' } })],
  ['another origin', 200, () => at('/v1/challenge', { headers: { Origin: 'https://evil.example' } })],
  [
    'a stream that is asked for without its body',
    404,
    () => at(`/v1/spaces/${mine.space}/events`, { method: 'HEAD', headers: bearer() }),
  ],
  ['TRACE', 404, () => at('/v1/challenge', { method: 'TRACE' })],
  ['PATCH', 404, () => at(log(), { method: 'PATCH', headers: bearer() })],
  [
    'a look at the figures through a proxy',
    404,
    () => at('/metrics', { headers: { 'X-Forwarded-For': '127.0.0.1' } }),
  ],
]

/** The same 16 bytes, written with other bits at the end that do not count. */
function respelt(id: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  return id.slice(0, -1) + alphabet[alphabet.indexOf(id.at(-1) ?? '') + 1]
}

describe.each([
  ['signatures', signatures],
  ['tokens', tokens],
  ['bodies', bodies],
  ['addresses', addresses],
  ['browsers', browsers],
])('among %s', (_, rows) => {
  it.each(rows)('%s gets %i', async (_attack, status, attempt) => {
    const answer = await attempt()
    expect([answer.status, answer.body]).toEqual([status, expect.any(String)])
    expect(answer.headers['content-security-policy']).toBe(everywhere['Content-Security-Policy'])
    expect(answer.headers['x-content-type-options']).toBe('nosniff')
    expect(
      Object.keys(answer.headers).filter(name => /^access-control|^set-cookie|planted/.test(name)),
    ).toEqual([])
    if (status >= 400) expect(answer.body).toMatch(/^(\{"error":"[a-zA-Z]+"\}|Not found|)$/)
  })
})

describe('on the bare connection', () => {
  const head = (more: string) =>
    `POST ${log()}?batch=${newId()} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\nContent-Type: application/octet-stream\r\n${more}\r\n\r\n`

  it('a body that says it is huge is refused before any of it is read', async () => {
    expect(await converse(relay.port, head('Content-Length: 10000000000'))).toMatch(/^HTTP\/1.1 413 /)
  })

  it('a body without an end is refused at the limit, and the line is cut', async () => {
    const piece = `10000\r\n${'x'.repeat(65_536)}\r\n`
    expect(await converse(relay.port, head('Transfer-Encoding: chunked'), piece)).toMatch(/^HTTP\/1.1 413 /)
  })

  it('two lengths at once are no request', async () => {
    const both = head('Content-Length: 5\r\nTransfer-Encoding: chunked')
    expect(await converse(relay.port, `${both}0\r\n\r\n`)).toMatch(/^HTTP\/1.1 400 /)
  })

  it('headers of megabytes are cut off', async () => {
    expect(await converse(relay.port, head(`X-Long: ${'x'.repeat(100_000)}`))).toMatch(/^HTTP\/1.1 431 /)
  })

  it('what is no HTTP is told so', async () => {
    expect(await converse(relay.port, '\u0016\u0003\u0001 hello\r\n\r\n')).toMatch(/^HTTP\/1.1 400 /)
  })
})
