import { describe, expect, test } from 'vitest'
import { toBase64Url, utf8 } from '../../bytes.ts'
import { pairingSharePlace } from '../../keys/additional-data.ts'
import { pairingShareLabel } from '../../keys/labels.ts'
import { sealTo } from '../../keys/public-seal.ts'
import { RelayClient } from '../client.ts'
import { signerOf } from '../signing.ts'
import { groupsOf, hear, newCode, qrText } from './code.ts'
import { introductionOf, readIntroduction } from './introductions.ts'
import { KnownDevice } from './known-device.ts'
import { clearOf, openLetter, type PairingLetter, sealLetter } from './letters.ts'
import { NewDevice } from './new-device.ts'
import { rendezvousOf } from './rendezvous.ts'
import { PAIRING_MS, type PairingOptions } from './table.ts'
import { TestRelay } from './test-relay.ts'
import { hashOf } from './words.ts'

const random = (count: number) => crypto.getRandomValues(new Uint8Array(count))
const about = utf8('Phone')
const journalKeys = utf8('the secrets of the space')

/** Time stands still but for what a test lets pass; pauses only let others have their turn. */
function devices(relay: TestRelay, more: Partial<PairingOptions> = {}) {
  const clock = { now: 1_000_000 }
  const device = (): PairingOptions => ({
    client: new RelayClient({ origin: 'https://relay.example', fetch: relay.fetch, now: () => clock.now }),
    now: () => clock.now,
    random,
    pause: () => new Promise(resolve => setTimeout(resolve, 1)),
    ...more,
  })
  return { clock, device }
}

/** Both devices up to their words; the code is typed, or scanned. */
async function compared(relay: TestRelay, how: 'typed' | 'scanned' = 'typed') {
  const { clock, device } = devices(relay)
  const newcomer = await NewDevice.arrive(device(), about)
  const heard = how === 'typed' ? newcomer.groups.join(' ').toLowerCase() : newcomer.qr
  const [seen, host] = await Promise.all([newcomer.words(), KnownDevice.meet(device(), heard)])
  return { clock, newcomer, seen, host }
}

describe('two devices that know the same code', () => {
  test.each(['typed', 'scanned'] as const)('see the same three words when it is %s', async how => {
    const { seen, host } = await compared(new TestRelay(), how)
    expect(seen).toHaveLength(3)
    expect(host.words).toEqual(seen)
    expect(host.about).toEqual(about)
  })

  test('share once the person said so, and leave nothing on the relay', async () => {
    const relay = new TestRelay()
    const { newcomer, host } = await compared(relay)
    const shared = host.share(journalKeys)
    expect(await newcomer.take()).toEqual(journalKeys)
    await newcomer.done()
    await shared
    expect(relay.boxes.size).toBe(0)
  })

  test('never see the same words twice', async () => {
    const first = await compared(new TestRelay())
    const second = await compared(new TestRelay())
    expect(second.seen).not.toEqual(first.seen)
  })

  test('meet in spite of a network that goes away and of answers that get lost', async () => {
    const relay = new TestRelay()
    const waits: unknown[] = []
    const { device } = devices(relay, {
      onWaiting: why => {
        waits.push(why?.type)
        // The network is back after the first failure was noticed.
        relay.losesAnswers = false
        relay.isCutOff = false
      },
    })
    relay.isCutOff = true
    const newcomer = await NewDevice.arrive(device(), about)
    relay.losesAnswers = true
    const [seen, host] = await Promise.all([newcomer.words(), KnownDevice.meet(device(), newcomer.qr)])
    expect(host.words).toEqual(seen)
    expect(waits).toContain('unreachable')
  })
})

describe('a relay, or whoever copies all of it,', () => {
  test('sees neither names nor keys nor what is shared', async () => {
    const relay = new TestRelay()
    const { newcomer, host } = await compared(relay)
    const letters = [...relay.boxes.values()].flatMap(box => box.mails.map(({ body }) => body))
    const taken = host.share(journalKeys)
    await newcomer.take()
    letters.push(...[...relay.boxes.values()].flatMap(box => box.mails.map(({ body }) => body)))
    await newcomer.done()
    await taken
    const all = letters.map(body => new TextDecoder('latin1').decode(body)).join()
    for (const word of ['hello', 'Phone', 'secrets', 'share', 'nonce']) expect(all).not.toContain(word)
  })
})

/** Somebody who knows the code, having photographed it, and rewrites what passes. */
async function inBetween(code: string) {
  const place = await rendezvousOf(code)
  return {
    place,
    write: (letter: PairingLetter) => sealLetter(place, clearOf(letter)),
  }
}

/** The random bytes that give this code. */
const indexesOf = (code: string): Uint8Array =>
  Uint8Array.from(code, character => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.indexOf(character))

let swap: Awaited<ReturnType<typeof inBetween>>

/** The way of one device, on which each offer carries another key. */
function changing(relay: TestRelay, client: RelayClient): RelayClient {
  const changed = new RelayClient({ origin: 'https://relay.example', fetch: relay.fetch, now: Date.now })
  const key = random(32)
  changed.letters = async (box, reader, after) => {
    const letters = await client.letters(box, reader, after)
    return Promise.all(
      letters.map(async ({ seq, body }) => {
        const letter = (await openLetter(swap.place, body))?.letter
        return letter?.step === 'offer' ? { seq, body: await swap.write({ ...letter, key }) } : { seq, body }
      }),
    )
  }
  return changed
}

describe('somebody in between who photographed the code', () => {
  test('and swaps both keys makes both devices show other words', async () => {
    const [left, right] = [new TestRelay(), new TestRelay()]
    const { device: near } = devices(left)
    const { device: far } = devices(right)
    const newcomer = await NewDevice.arrive(near(), about)
    const code = newcomer.groups.join('')
    // Towards the new device they are the known one, towards the known device they show the same code.
    const again = {
      ...far(),
      random: (count: number) => (count === code.length ? indexesOf(code) : random(count)),
    }
    const impostor = await NewDevice.arrive(again, about)
    expect(impostor.groups).toEqual(newcomer.groups)
    const [seen, , , host] = await Promise.all([
      newcomer.words(),
      KnownDevice.meet(near(), code),
      impostor.words(),
      KnownDevice.meet(far(), code),
    ])
    expect(host.words).not.toEqual(seen)
  })

  test('and swaps nothing but the key of the known device makes the words differ, too', async () => {
    const relay = new TestRelay()
    const { device } = devices(relay)
    const known = device()
    const newcomer = await NewDevice.arrive({ ...known, client: changing(relay, known.client) }, about)
    swap = await inBetween(newcomer.groups.join(''))
    const [seen, host] = await Promise.all([
      newcomer.words(),
      KnownDevice.meet(known, newcomer.groups.join('')),
    ])
    expect(host.words).not.toEqual(seen)
  })

  test('is noticed at once by a device that scanned, not typed', async () => {
    const relay = new TestRelay()
    const { device } = devices(relay)
    const newcomer = await NewDevice.arrive(device(), about)
    const code = newcomer.groups.join('')
    await expect(KnownDevice.meet(device(), qrText(code, random(32)))).rejects.toMatchObject({
      type: 'disturbed',
    })
    await expect(newcomer.words()).rejects.toMatchObject({ type: 'stopped' })
  })

  test('and says a second thing ends it for both', async () => {
    const relay = new TestRelay()
    const { newcomer, host } = await compared(relay)
    const third = await inBetween(newcomer.groups.join(''))
    const body = await third.write({ step: 'nonce', nonce: random(32) })
    relay.put(third.place.box, body)
    await expect(host.share(journalKeys)).rejects.toMatchObject({ type: 'disturbed' })
    await expect(newcomer.take()).rejects.toMatchObject({ type: 'stopped' })
  })

  test('cannot choose a nonce after having seen the other one', async () => {
    const relay = new TestRelay()
    const { device } = devices(relay)
    const newcomer = await NewDevice.arrive(device(), about)
    const third = await inBetween(newcomer.groups.join(''))
    const say = async (letter: PairingLetter) => relay.put(third.place.box, await third.write(letter))
    await say({ step: 'offer', key: random(32), commitment: await hashOf('commitment', random(32)) })
    await say({ step: 'opened', nonce: random(32) })
    await expect(newcomer.words()).rejects.toMatchObject({ type: 'disturbed' })
  })

  test('cannot slip in a share of their own: it is not signed by whom the words vouch for', async () => {
    const relay = new TestRelay()
    const { newcomer } = await compared(relay)
    const third = await inBetween(newcomer.groups.join(''))
    // They read all that was said, so they can seal to the right key, for the right place.
    const said = await Promise.all(
      (relay.boxes.get(third.place.box)?.mails ?? []).map(({ body }) => openLetter(third.place, body)),
    )
    const transcript = await hashOf('words', ...said.flatMap(one => one?.clear ?? []))
    const hello = said[0]?.letter
    if (hello?.step !== 'hello') throw new Error('nobody said hello')
    const to = { curve: hello.curve, publicKey: hello.key }
    const where = pairingSharePlace(third.place.box, toBase64Url(transcript))
    const sealed = await sealTo(to, utf8('a space of theirs'), pairingShareLabel(third.place.box), where)
    const signature = await (await signerOf(random(32))).sign(sealed)
    const body = await third.write({ step: 'share', sealed, signature })
    relay.put(third.place.box, body)
    await expect(newcomer.take()).rejects.toMatchObject({ type: 'disturbed' })
  })
})

test('garbage, and letters of another pairing, are passed over', async () => {
  const relay = new TestRelay()
  const { device } = devices(relay)
  const newcomer = await NewDevice.arrive(device(), about)
  const { box } = await rendezvousOf(newcomer.groups.join(''))
  const other = await inBetween(newCode(random))
  const letters = [random(3), random(400), await other.write({ step: 'done' })]
  for (const body of letters) relay.put(box, body)
  const [seen, host] = await Promise.all([newcomer.words(), KnownDevice.meet(device(), newcomer.qr)])
  expect(host.words).toEqual(seen)
})

test('words that differ: the known device stops, nothing was shared, and the new one hears of it', async () => {
  const relay = new TestRelay()
  const { newcomer, host } = await compared(relay)
  await host.stop()
  await expect(newcomer.take()).rejects.toMatchObject({ type: 'stopped' })
  expect(relay.boxes.size).toBe(0)
})

test('a person can leave while the other device is still awaited', async () => {
  const relay = new TestRelay()
  const leaving = new AbortController()
  const { device } = devices(relay, { signal: leaving.signal })
  const words = (await NewDevice.arrive(device(), about)).words()
  leaving.abort()
  await expect(words).rejects.toMatchObject({ type: 'stopped' })
  await expect.poll(() => relay.boxes.size).toBe(0)
})

test('after ten minutes the code counts no more', async () => {
  const relay = new TestRelay()
  const { clock, device } = devices(relay)
  const words = (await NewDevice.arrive(device(), about)).words()
  clock.now += PAIRING_MS + 1
  await expect(words).rejects.toMatchObject({ type: 'tooLate' })
})

test('a code that nobody shows is told from one that is none', async () => {
  const { device } = devices(new TestRelay())
  await expect(KnownDevice.meet(device(), newCode(random))).rejects.toMatchObject({ type: 'noAnswer' })
  await expect(KnownDevice.meet(device(), 'AAAA BBBB')).rejects.toMatchObject({ type: 'notACode' })
  await expect(KnownDevice.meet(device(), 'https://example.org/menu')).rejects.toMatchObject({
    type: 'notACode',
  })
})

test('a code may be typed as people type', () => {
  const code = newCode(random)
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{12}$/)
  expect(groupsOf(code).join('')).toBe(code)
  expect(hear('o1iL-abcd  ef.gh').code).toBe('0111ABCDEFGH')
  expect(hear(qrText(code, utf8('key')))).toEqual({ code, key: utf8('key') })
})

test('what a device says of itself is read strictly: anybody who knows the code may have written it', () => {
  const key = 'A'.repeat(43)
  const newcomer = {
    v: 1,
    device: '0123456789abcdef',
    name: 'Phone',
    key,
    sealKey: key,
    curve: 'X25519',
  } as const
  expect(readIntroduction(introductionOf(newcomer))).toEqual(newcomer)
  for (const wrong of [{ ...newcomer, name: 'x'.repeat(61) }, { ...newcomer, device: '../etc' }, [], 'Phone'])
    expect(() => readIntroduction(utf8(JSON.stringify(wrong)))).toThrow('disturbed')
})
