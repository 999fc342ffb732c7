import { createPublicKey, verify } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { openStore } from '../store/open.ts'
import { type DuePush, takenMs } from '../store/store.ts'
import { createPush } from './index.ts'
import { wakeLoop } from './loop.ts'
import { isPublic, lookUpPublic, NotPublic, pushAddress } from './public-address.ts'
import { Sender } from './sender.ts'
import { newReceiver, opened, pushServiceOf, type Said, subscriptionOf } from './testing.ts'
import { type Vapid, vapidOf } from './vapid.ts'

/** A store that keeps secrets, and nothing else. */
function secrets() {
  const kept = new Map<string, Uint8Array>()
  return {
    secret: async (name: string, make: () => Uint8Array) => {
      const secret = kept.get(name) ?? make()
      kept.set(name, secret)
      return secret
    },
  }
}

type Service = Awaited<ReturnType<typeof pushServiceOf>>
const open: Service[] = []
async function service(...statuses: Said[]): Promise<Service> {
  const made = await pushServiceOf(...statuses)
  open.push(made)
  return made
}
afterEach(async () => {
  await Promise.all(open.splice(0).map(one => one.close()))
})

/** A sender whose pauses are written down and not waited for. */
async function sender(given: { allowOwnNetwork?: boolean; wait?: () => Promise<void> } = {}) {
  const pauses: number[] = []
  const end = new AbortController()
  const made = new Sender({
    vapid: await vapidOf(secrets()),
    contact: 'mailto:operator@example.org',
    allowOwnNetwork: true,
    now: () => 0,
    random: () => 0,
    wait: async ms => void pauses.push(ms),
    signal: end.signal,
    ...given,
  })
  return { made, pauses, end }
}

/** A push to this endpoint that remembers what the store was told of it. */
function due(endpoint: string, receiver = newReceiver()) {
  const told: (string | number)[] = []
  return {
    subscription: subscriptionOf(receiver, endpoint),
    told,
    drop: async () => void told.push('dropped'),
    done: async () => void told.push('done'),
    later: async (at: number) => void told.push(at),
  } satisfies DuePush & { told: (string | number)[] }
}

describe('what is sent', () => {
  it('is opened as the example of RFC 8291 is', () => {
    // Appendix A.
    const receiver = newReceiver()
    receiver.pair.setPrivateKey('q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94', 'base64url')
    const auth = Buffer.from('BTBZMqHH6r4Tts7J_aSIgg', 'base64url')
    const body = Buffer.from(
      'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN',
      'base64url',
    )
    expect(opened(body, { ...receiver, auth })).toBe('When I grow up, I want to be a watermelon')
  })

  it('opens for the browser it was made for, and says and weighs the same for everybody', async () => {
    const { made } = await sender()
    const there = await service()
    const [one, other] = [newReceiver(), newReceiver()]
    expect(await made.send(due(`${there.origin}/a`, one))).toBe('taken')
    expect(await made.send(due(`${there.origin}/b-with-a-longer-name`, other))).toBe('taken')
    const [first, second] = there.taken
    expect(opened(first?.body as Buffer, one)).toBe('{}')
    expect(opened(second?.body as Buffer, other)).toBe('{}')
    expect(() => opened(first?.body as Buffer, other)).toThrow()
    expect(first?.body.length).toBe(second?.body.length)
    const told = ['ttl', 'urgency', 'topic', 'content-encoding', 'content-length'].map(
      name => first?.headers[name] === second?.headers[name] && first?.headers[name],
    )
    expect(told).toEqual(['14400', 'high', 'wake', 'aes128gcm', String(first?.body.length)])
  })

  it('is signed by the relay for this service and nobody else (RFC 8292), with the way to reach its operator', async () => {
    const store = secrets()
    const vapid = await vapidOf(store)
    const push = createPush(
      { ...store, duePushes: async () => [] },
      { contact: 'mailto:operator@example.org', allowOwnNetwork: true },
    )
    const there = await service()
    await push.send(due(there.endpoint))
    const [, token = '', key = ''] =
      /^vapid t=(.*), k=(.*)$/.exec(there.taken[0]?.headers.authorization ?? '') ?? []
    expect(Buffer.from(key, 'base64url')).toEqual(Buffer.from(await push.publicKey()))
    expect(isSignedBy(vapid, token)).toBe(true)
    const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())
    expect(claims).toMatchObject({ aud: there.origin, sub: 'mailto:operator@example.org' })
    expect(push.counts()).toMatchObject({ taken: 1, gone: 0 })
  })

  it('is signed with one key, whichever process sends it and however often the relay starts', async () => {
    const store = { ...secrets(), duePushes: async () => [] }
    expect(await createPush(store).publicKey()).toEqual(await createPush(store).publicKey())
    expect((await vapidOf(store)).privateKey).toHaveLength(32)
  })
})

function isSignedBy({ publicKey }: Vapid, token: string): boolean {
  const [header, claims, signature = ''] = token.split('.')
  const [x, y] = [publicKey.subarray(1, 33), publicKey.subarray(33)].map(part => part.toString('base64url'))
  const key = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' } as never)
  const text = Buffer.from(`${header}.${claims}`)
  return verify('sha256', text, { key, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64url'))
}

describe('what becomes of a push', () => {
  it.each([404, 410])('a subscription that its service no longer knows (%d) is forgotten', async status => {
    const { made, pauses } = await sender()
    const push = due((await service(status)).endpoint)
    expect(await made.send(push)).toBe('gone')
    expect([push.told, pauses]).toEqual([['dropped'], []])
  })

  it.each([400, 401, 403, 302])(
    'a refusal (%d) is not asked for again, and costs nobody a subscription',
    async status => {
      const { made } = await sender()
      const there = await service([status, { location: 'http://127.0.0.1:1/' }])
      const push = due(there.endpoint)
      expect(await made.send(push)).toBe('refused')
      expect([push.told, there.taken.length]).toEqual([['done'], 1])
    },
  )

  it('a busy or broken service is tried again, later each time and never before it asks to be, until it is too late', async () => {
    const { made, pauses } = await sender()
    const back = await service(429, [503, { 'retry-after': '600' }], 500)
    expect(await made.send(due(back.endpoint))).toBe('taken')
    expect(pauses.splice(0)).toEqual([20_000, 600_000, 360_000])
    const busy = await service(...Array.from({ length: 9 }, () => 503))
    const push = due(busy.endpoint)
    expect(await made.send(push)).toBe('late')
    expect(pauses).toEqual([...pauses].sort((a, b) => a - b))
    expect(busy.taken.length).toBe(5)
    // Before each pause the store hears when somebody else may take it up, should this process not be there then.
    expect(push.told).toEqual([...pauses.map(ms => ms + takenMs), 'done'])
  })

  it('while one waits, another to the same browser does not pile up on it', async () => {
    let goOn = (): void => undefined
    const { made } = await sender({ wait: () => new Promise(resolve => (goOn = resolve)) })
    const there = await service(503)
    const first = made.send(due(there.endpoint))
    await expect.poll(() => there.taken.length).toBe(1)
    const other = due(there.endpoint)
    const second = made.send(other)
    expect(other.told).toEqual([])
    goOn()
    expect([await first, await second, there.taken.length]).toEqual(['taken', 'waiting', 2])
    expect(other.told).toEqual(['done'])
  })

  it('stopping ends the waiting', async () => {
    const { made, end } = await sender({ wait: async () => end.abort() })
    const push = due((await service(503)).endpoint)
    expect(await made.send(push)).toBe('stopped')
    expect(push.told).toEqual([20_000 + takenMs, 0])
  })

  it('what had not got there when the relay stopped goes out when it starts again, and then no more', async () => {
    await using store = Object.assign(await openStore({ file: ':memory:' }), {
      [Symbol.asyncDispose]: () => store.close(),
    })
    const there = await service(503, 503)
    const [space, device, box] = ['AAAAAAAAAAAAAAAAAAAAAA', '0011223344556677', 'BBBBBBBBBBBBBBBBBBBBBA']
    const key = new Uint8Array(32)
    await store.found(space, { epoch: 1, key, device: { device, key } }, 0)
    const past = Date.now() - 60_000
    const [reminder, letter] = ['reminder', 'letter'].map(name =>
      subscriptionOf(newReceiver(), `${there.origin}/${name}`),
    )
    await store.putWakes(space, device, [past, past + 1], reminder)
    await store.openBox(box, key, 0)
    await store.putBoxWake(box, letter && { subscription: letter })
    const relay = () => createPush(store, { allowOwnNetwork: true })

    const first = relay()
    first.start()
    const { push } = await store.putMail(box, key, Date.now())
    const sent = push && first.send(push)
    await expect.poll(() => there.taken.length).toBe(2)
    await Promise.all([first.stop(), sent])
    expect(first.counts()).toMatchObject({ stopped: 2, taken: 0 })

    const second = relay()
    second.start()
    await expect.poll(() => second.counts().taken).toBe(2)
    await second.stop()
    expect(there.taken).toHaveLength(4)
    expect(await store.duePushes(Date.now() + 2 * takenMs, 10)).toEqual([])
  })

  it('keys that are none are forgotten', async () => {
    const { made } = await sender()
    const push = due('http://127.0.0.1:1/')
    const broken = { ...push, subscription: { ...push.subscription, keys: { p256dh: 'AA', auth: 'AA' } } }
    expect(await made.send(broken)).toBe('gone')
  })
})

describe('where a push may go', () => {
  it('never into the own network: not by address, not by port, not in the clear', () => {
    const refused = ['http://push.example', 'https://127.0.0.1', 'https://10.1.2.3', 'https://192.168.1.1']
    refused.push('https://169.254.169.254/latest', 'https://[::1]', 'https://[fd00::1]', 'https://[fe80::1]')
    refused.push('https://[::ffff:10.0.0.1]', 'https://[2002:a00:1::]', 'https://push.example:8443')
    refused.push('https://2130706433', 'https://0x7f.1', 'https://user:secret@push.example', 'nonsense')
    expect(refused.filter(one => pushAddress(one) !== undefined)).toEqual([])
    const taken = ['https://updates.push.services.mozilla.com/wpush/v2/x', 'https://web.push.apple.com/Q']
    taken.push('https://fcm.googleapis.com/fcm/send/x', 'https://9.9.9.9/', 'https://[2620:fe::fe]/')
    expect(taken.filter(one => pushAddress(one) === undefined)).toEqual([])
    expect(['100.64.1.1', '224.0.0.1', '255.255.255.255', '::', 'localhost'].filter(isPublic)).toEqual([])
  })

  it('nor by a name that stands for it', async () => {
    const failure = await new Promise(resolve => lookUpPublic('localhost', {}, resolve))
    expect(failure).toBeInstanceOf(NotPublic)
    const { made } = await sender({ allowOwnNetwork: false })
    const there = await service()
    const byName = due(`https://localhost/push`)
    const byAddress = due(there.endpoint)
    expect([await made.send(byName), await made.send(byAddress)]).toEqual(['gone', 'gone'])
    expect([byName.told, byAddress.told, there.taken.length]).toEqual([['dropped'], ['dropped'], 0])
  })
})

describe('the loop', () => {
  it('takes what is due, as many as there is room for, and goes on after the store failed', async () => {
    const end = new AbortController()
    const waiting = Array.from({ length: 5 }, (_, number) => due(`http://127.0.0.1:1/${number}`))
    const [sent, asked, failures, pauses] = [[] as string[], [] as number[], [] as unknown[], [] as number[]]
    await wakeLoop(
      {
        store: {
          duePushes: async (now, most) => {
            asked.push(most)
            if (asked.length === 1) throw new Error('the database is away')
            expect(now).toBe(1_700_000_000_000)
            return waiting.splice(0, most)
          },
        },
        send: async ({ subscription }) => void sent.push(subscription.endpoint),
        underWay: () => 0,
        most: 2,
        now: () => 1_700_000_000_000,
        random: () => 0.5,
        failed: failure => failures.push(failure),
        wait: async ms => {
          pauses.push(ms)
          if (waiting.length === 0) end.abort()
        },
      },
      end.signal,
    )
    expect(sent).toHaveLength(5)
    expect(asked).toEqual([2, 2, 2, 2])
    expect([failures.length, pauses]).toEqual([1, [10_000, 5_000]])
  })
})
