/** A relay that does what it should not: each is noticed, named, and mended by sending everything again. */
import type { PageAnswer } from '@breakwater/vault/wire'
import { describe, expect, test } from 'vitest'
import { type Between, between } from './between.ts'
import { join, newDevice, type TestDevice } from './devices.ts'
import { relayForAll } from './relay-for-all.ts'

const relay = await relayForAll()

interface Three {
  readonly phone: TestDevice
  readonly laptop: TestDevice
  /** Its way to the relay leads past somebody. */
  readonly tablet: TestDevice
  readonly line: Between
}

async function three(): Promise<Three> {
  const line = between()
  const [phone, laptop] = [await newDevice(relay.origin), await newDevice(relay.origin)]
  const tablet = await newDevice(relay.origin, undefined, line.fetch)
  await phone.say('first')
  await phone.relay.switchOn('phone')
  for (const other of [laptop, tablet]) {
    await join(phone, other)
    await other.relay.syncNow()
  }
  return { phone, laptop, tablet, line }
}

const types = async ({ relay: sync }: TestDevice): Promise<string[]> =>
  (await sync.troubles()).map(({ type }) => type).sort()

const send = async (device: TestDevice, ...texts: readonly string[]): Promise<void> => {
  for (const text of texts) {
    await device.say(text)
    await device.relay.syncNow()
  }
}

const flip = (body: string, at: number): string =>
  body.slice(0, at) + (body[at] === 'A' ? 'B' : 'A') + body.slice(at + 1)

type Batches = PageAnswer['batches']
const changed = (line: Between, change: (batches: Batches) => Batches): void => {
  line.page = page => ({ ...page, batches: change(page.batches) })
}

/** What is done to the tablet's pages after the phone sent two entries, and what it must say. */
const planted: readonly [string, (batches: Batches) => Batches, readonly string[]][] = [
  ['a changed byte', all => all.map(one => ({ ...one, body: flip(one.body, 40) })), ['forged']],
  ['a truncated batch', all => all.map(one => ({ ...one, body: one.body.slice(0, 80) })), ['forged']],
  ['a batch under another name', all => all.map(one => ({ ...one, id: flip(one.id, 3) })), ['forged']],
  [
    'one batch twice',
    all => (all[0] ? [...all, { ...all[0], seq: (all.at(-1)?.seq ?? 0) + 1 }] : all),
    ['replayed'],
  ],
  ['two batches swapped', swapped, ['missing', 'reordered']],
  ['a batch left out', all => all.slice(1), ['missing', 'missing']],
]

function swapped(all: Batches): Batches {
  const [first, second] = all
  if (!first || !second) return all
  return [
    { ...first, body: second.body, id: second.id },
    { ...second, body: first.body, id: first.id },
  ]
}

/** As if the relay had never got the next batch: what follows stands in its place. */
function leaveOut(line: Between): void {
  let gone = Number.POSITIVE_INFINITY
  line.ask = url => {
    const after = Number(url.searchParams.get('after') ?? 0)
    if (after >= gone) url.searchParams.set('after', String(after + 1))
    return url
  }
  line.page = page => {
    gone = Math.min(gone, page.batches[0]?.seq ?? gone)
    const kept = page.batches.filter(({ seq }) => seq !== gone)
    const moved = kept.map(one => ({ ...one, seq: one.seq > gone ? one.seq - 1 : one.seq }))
    return { ...page, batches: moved, head: page.head >= gone ? page.head - 1 : page.head }
  }
}

describe('what a relay should not do', () => {
  test.each(planted)('%s', async (_, change, expected) => {
    const { phone, laptop, tablet, line } = await three()
    await send(phone, 'second', 'third')
    changed(line, change)
    await tablet.relay.syncNow()
    expect(await types(tablet)).toEqual(expected)
    line.page = undefined

    await tablet.relay.sendAll()
    for (const device of [phone, laptop, tablet]) await device.relay.syncNow()
    expect(await tablet.texts()).toEqual(['first', 'second', 'third'])
    expect(await types(tablet)).toEqual([])
    await laptop.relay.syncNow()
    expect(await laptop.texts()).toEqual(['first', 'second', 'third'])
    await send(phone, 'fourth')
    await tablet.relay.syncNow()
    expect(await types(tablet)).toEqual([])
  })

  test('a segment that was lost or changed: the rest arrives, and the lost part from whoever still has it', async () => {
    const line = between()
    const phone = await newDevice(relay.origin)
    const tablet = await newDevice(relay.origin, undefined, line.fetch)
    for (let at = 0; at < 3; at++) await phone.say(`entry ${at}`)
    await phone.relay.switchOn('phone')
    await join(phone, tablet)
    let blobs = 0
    line.blob = bytes => {
      // The third is the one segment; before it come the list and the snapshot.
      blobs += 1
      return blobs === 3 ? bytes.map(byte => byte ^ 1) : bytes
    }
    await tablet.relay.syncNow()
    expect(await types(tablet)).toEqual(['forged'])
    expect(await tablet.texts()).toEqual([])
    await tablet.relay.sendAll()
    for (const device of [phone, tablet]) await device.relay.syncNow()
    expect(await tablet.texts()).toEqual(['entry 0', 'entry 1', 'entry 2'])
    expect(await types(tablet)).toEqual([])
  })

  test('a withheld batch is noticed as soon as another device shows that it has seen it', async () => {
    const { phone, laptop, tablet, line } = await three()
    await send(phone, 'held back')
    leaveOut(line)
    await tablet.relay.syncNow()
    expect(await types(tablet)).toEqual([])

    await laptop.relay.syncNow()
    await send(laptop, 'after it')
    await tablet.relay.syncNow()
    expect(await types(tablet)).toEqual(['withheld'])
    expect(await tablet.texts()).toEqual(['first', 'after it'])
  })

  test('a relay that was set back to an earlier day says nothing of it; its devices do, and mend it', async () => {
    const { phone, laptop, tablet, line } = await three()
    await send(phone, 'second')
    await tablet.relay.syncNow()
    line.page = page => ({ ...page, head: page.head - 1, batches: [] })
    await tablet.relay.syncNow().catch(() => {})
    expect(await types(tablet)).toContain('rolledBack')
    line.page = undefined
    await tablet.relay.sendAll()
    for (const device of [phone, laptop, tablet]) {
      await device.relay.syncNow()
      expect(await device.texts()).toEqual(['first', 'second'])
      expect(await types(device)).toEqual([])
    }
  })
})
