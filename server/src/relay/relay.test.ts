/** What needs a clock in the hand, or a database that fails: the rest is tried over real HTTP in e2e/relay. */
import { limits, paths } from '@breakwater/vault/wire'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createRelay, type Relay, type RelayOptions } from './relay.ts'
import type { Line } from './speak.ts'
import { type DuePush, openStore, type Store } from './store/index.ts'
import { bearer, Caller, newId, newKeys, type Person } from './testing/people.ts'

const NOON = Date.UTC(2027, 2, 10, 12)

let now: number
let store: Store
const open: Relay[] = []

beforeEach(async () => {
  now = NOON
  store = await openStore({ file: ':memory:' }, { now: () => now })
})
afterEach(async () => {
  await Promise.all(open.splice(0).map(relay => relay.stop()))
  await store.close()
})

async function relayWith(options: RelayOptions = {}, over: Store = store): Promise<Relay> {
  const relay = await createRelay(over, { now: () => now, speak: () => {}, ...options })
  open.push(relay)
  return relay
}

/** The same store, but for a few verbs. */
function but(changes: Partial<Store>): Store {
  return new Proxy(store, {
    get: (target, name: keyof Store) => changes[name] ?? (target[name] as () => unknown).bind(target),
  })
}

const tokenOf = (caller: Caller, { space, device, keys }: Person) => caller.token({ space, device }, keys)

describe('time', () => {
  it('runs out for a challenge after a minute', async () => {
    const caller = new Caller(await relayWith())
    const { space, device, keys } = await caller.found()
    const [first, second] = [await caller.challenge(), await caller.challenge()]
    now += limits.challengeMs - 1
    expect((await caller.tokenWith({ space, device }, keys, first)).status).toBe(200)
    now += 1
    expect((await caller.tokenWith({ space, device }, keys, second)).status).toBe(401)
  })

  it('runs out for a token after a quarter of an hour', async () => {
    const caller = new Caller(await relayWith())
    const person = await caller.found()
    const token = await tokenOf(caller, person)
    now += limits.tokenMs - 1
    expect((await caller.append(person.space, token)).status).toBe(200)
    now += 1
    expect((await caller.append(person.space, token)).status).toBe(401)
  })

  it('ends a stream with the token that it was opened with, and until then keeps the line awake', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    try {
      const relay = await relayWith()
      const caller = new Caller(relay)
      const person = await caller.found()
      const headers = bearer(await tokenOf(caller, person))
      const answer = await caller.ask(paths.events(person.space), { headers })
      const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
      expect((await reader?.read())?.value).toBe('event: head\ndata: {"head":0,"manifest":0}\n\n')
      now += 25_000
      vi.advanceTimersByTime(1_000)
      expect((await reader?.read())?.value).toBe(':\n\n')
      now = NOON + limits.tokenMs
      vi.advanceTimersByTime(1_000)
      expect((await reader?.read())?.done).toBe(true)
      expect(relay.gauges().relay_streams).toBe(0)
    } finally {
      vi.useRealTimers()
    }
  })
})

it('a token ends with the key that it was given for, even when the same device comes back with another', async () => {
  const caller = new Caller(await relayWith())
  const person = await caller.found()
  const { device, space } = person
  const token = await tokenOf(caller, person)
  const next = newKeys()
  await caller.order(person, 1, { type: 'remove', device, next: { epoch: 2, key: next.key } })
  const again = { ...person, spaceKeys: next, keys: newKeys() }
  await caller.order(again, 2, { type: 'admit', device, key: again.keys.key })
  expect((await caller.append(space, token)).status).toBe(401)
  expect((await caller.append(space, await tokenOf(caller, again))).status).toBe(200)
})

it('a token of one process counts at another behind the same database', async () => {
  const [one, other] = [new Caller(await relayWith()), new Caller(await relayWith())]
  const person = await one.found()
  const token = await tokenOf(one, person)
  expect((await other.append(person.space, token)).status).toBe(200)
  const challenge = await one.challenge()
  expect(
    (await other.tokenWith({ space: person.space, device: person.device }, person.keys, challenge)).status,
  ).toBe(200)
  expect(
    (await one.tokenWith({ space: person.space, device: person.device }, person.keys, challenge)).status,
  ).toBe(401)
})

describe('too much', () => {
  const from = (address: string) => ({ 'X-Forwarded-For': address })
  const statuses = async (caller: Caller, count: number) => {
    const answers = await Promise.all(Array.from({ length: count }, () => caller.ask(paths.challenge)))
    return answers.map(answer => answer.status)
  }

  it('from one address is slowed down, whatever it writes before the address that our proxy saw', async () => {
    const relay = await relayWith({ trustProxy: true, rates: { address: { burst: 3, perSecond: 1 } } })
    const one = new Caller(relay, from('203.0.113.1'))
    expect(await statuses(one, 4)).toEqual([200, 200, 200, 429])
    expect(await statuses(new Caller(relay, from('198.51.100.9, 203.0.113.1')), 1)).toEqual([429])
    expect(await statuses(new Caller(relay, from('203.0.113.2')), 1)).toEqual([200])
    const refused = await one.ask(paths.challenge)
    expect([refused.headers.get('Retry-After'), await refused.json()]).toEqual(['1', { error: 'tooMany' }])
    now += 1_000
    expect(await statuses(one, 2)).toEqual([200, 429])
  })

  it('from one home of IPv6 is from one address', async () => {
    const relay = await relayWith({ trustProxy: true, rates: { address: { burst: 1, perSecond: 1 } } })
    expect(await statuses(new Caller(relay, from('2001:db8:1:2::1')), 1)).toEqual([200])
    expect(await statuses(new Caller(relay, from('2001:db8:1:2:ffff::9')), 1)).toEqual([429])
    expect(await statuses(new Caller(relay, from('2001:db8:1:3::1')), 1)).toEqual([200])
  })

  it('with one key is slowed down, and nobody else is', async () => {
    const caller = new Caller(await relayWith({ rates: { key: { burst: 2, perSecond: 1 } } }))
    const [one, other] = [await caller.found(), await caller.found()]
    const token = await tokenOf(caller, one)
    for (const status of [200, 200, 429]) expect((await caller.append(one.space, token)).status).toBe(status)
    expect((await caller.append(other.space, await tokenOf(caller, other))).status).toBe(200)
  })

  it('at the door of the twelve words is stopped soon, on this machine, too', async () => {
    const caller = new Caller(await relayWith({ rates: { recovery: { burst: 2, perSecond: 1 / 60 } } }))
    for (const status of [404, 404, 429])
      expect((await caller.ask(paths.recoveryOf(newId()))).status).toBe(status)
  })

  it('that waits for the database is asked to come again', async () => {
    const waiting = Promise.withResolvers<number>()
    const slow = but({ append: () => waiting.promise })
    const caller = new Caller(await relayWith({ waitingWrites: 1 }, slow))
    const person = await caller.found()
    const token = await tokenOf(caller, person)
    const first = caller.append(person.space, token)
    await expect.poll(() => open[0]?.gauges().relay_writes_waiting).toBe(1)
    const second = await caller.append(person.space, token)
    expect([second.status, second.headers.get('Retry-After')]).toEqual([503, '2'])
    waiting.resolve(1)
    expect((await first).status).toBe(200)
  })

  it('in memory is asked to come again, and what was held is given back', async () => {
    const relay = await relayWith({ bytesInHand: 100 })
    const caller = new Caller(relay)
    expect((await caller.send(newId(), 'x'.repeat(101))).status).toBe(503)
    expect((await caller.send(newId(), 'x'.repeat(99))).status).toBe(404)
    expect(relay.gauges().relay_bytes_in_hand).toBe(0)
  })

  it('in a box is full', async () => {
    const caller = new Caller(await relayWith())
    const box = newId()
    await caller.json(paths.box(box), 'PUT', { key: newKeys().key })
    const letters = await Promise.all(Array.from({ length: limits.mails }, () => caller.send(box)))
    expect(letters.map(answer => answer.status)).toEqual(letters.map(() => 204))
    const oneMore = await caller.send(box)
    expect([oneMore.status, await oneMore.json()]).toEqual([507, { error: 'full' }])
  })
})

describe('a failure of the database', () => {
  it('is a 500 without a word of it, and a line that names the route and no value', async () => {
    const said: [string, Line | undefined][] = []
    const failing = but({
      append: (space, batch) =>
        Promise.reject(new Error(`duplicate key (${space}, ${batch}) of 203.0.113.7`)),
    })
    const caller = new Caller(await relayWith({ speak: (...line) => said.push(line as never) }, failing))
    const person = await caller.found()
    const answer = await caller.append(person.space, await tokenOf(caller, person))
    expect([answer.status, await answer.json()]).toEqual([500, { error: 'busy' }])
    expect(said).toMatchObject([
      ['failed', { method: 'POST', route: '/v1/spaces/:space/log', failure: 'Error' }],
    ])
    expect(JSON.stringify(said)).not.toMatch(new RegExp(`${person.space}|203\\.0|duplicate`))
  })

  it('is counted by route, never by who', async () => {
    const relay = await relayWith()
    const caller = new Caller(relay)
    const person = await caller.found()
    await caller.append(person.space, await tokenOf(caller, person))
    const text = relay.metrics.text(relay.gauges())
    expect(text).toContain('relay_requests_total{method="POST",route="/v1/spaces/:space/log",status="200"} 1')
    expect(text).not.toContain(person.space)
  })
})

describe('what twelve words open', () => {
  it('is found by its locator, replaced, and taken away again', async () => {
    const caller = new Caller(await relayWith())
    const person = await caller.found()
    const token = await tokenOf(caller, person)
    const [locator, body] = [newId(), Buffer.from('sealed').toString('base64url')]
    expect((await caller.json(paths.recovery(person.space), 'PUT', { locator, body }, token)).status).toBe(
      204,
    )
    expect(await caller.read(caller.ask(paths.recoveryOf(locator)))).toEqual({ body })
    await caller.json(paths.recovery(person.space), 'PUT', {}, token)
    expect((await caller.ask(paths.recoveryOf(locator))).status).toBe(404)
  })
})

describe('pushes', () => {
  const subscription = { endpoint: 'https://push.example/1', keys: { p256dh: 'AAAA', auth: 'AAAA' } }
  const pushWith = (sent: DuePush[]) => ({
    publicKey: async () => new Uint8Array(65).fill(4),
    accepts: (endpoint: string) => endpoint.startsWith('https://push.example/'),
    send: async (due: DuePush) => void sent.push(due),
  })

  it('are refused to addresses that are none of a push service', async () => {
    const caller = new Caller(await relayWith({ push: pushWith([]) }))
    const person = await caller.found()
    const token = await tokenOf(caller, person)
    const put = (body: object) => caller.json(paths.wakes(person.space), 'PUT', body, token)
    expect((await put({ times: [NOON], subscription })).status).toBe(204)
    const own = { ...subscription, endpoint: 'http://127.0.0.1/' }
    expect((await put({ times: [NOON], subscription: own })).status).toBe(400)
    expect((await put({ times: [NOON] })).status).toBe(400)
    expect((await put({ times: [] })).status).toBe(204)
    expect((await store.duePushes(NOON + 1, 10)).length).toBe(0)
  })

  it('follow a letter, once until the reader looks, and never in the quiet hours', async () => {
    const sent: DuePush[] = []
    const caller = new Caller(await relayWith({ push: pushWith(sent) }))
    const [box, keys] = [newId(), newKeys()]
    await caller.json(paths.box(box), 'PUT', { key: keys.key })
    const token = await caller.token({ box }, keys)
    const wake = { subscription, quiet: { from: 13 * 60, to: 14 * 60 } }
    expect((await caller.json(paths.boxWake(box), 'PUT', wake, token)).status).toBe(204)
    await caller.send(box)
    await expect.poll(() => sent.map(due => due.subscription.endpoint)).toEqual([subscription.endpoint])
    now = NOON + 90 * 60_000
    const later = await caller.token({ box }, keys)
    await caller.ask(paths.mail(box), { headers: bearer(later) })
    await caller.send(box)
    expect(sent).toHaveLength(1)
    await caller.ask(paths.mail(box), { headers: bearer(later) })
    now = NOON + 3 * 3_600_000
    await caller.send(box)
    await expect.poll(() => sent.length).toBe(2)
  })

  it('have a key that browsers take', async () => {
    const caller = new Caller(await relayWith({ push: pushWith([]) }))
    const { key } = await caller.read<{ key: string }>(caller.ask(paths.pushKey))
    expect(Buffer.from(key, 'base64url')).toHaveLength(65)
    expect((await new Caller(await relayWith()).ask(paths.pushKey)).status).toBe(404)
  })
})
