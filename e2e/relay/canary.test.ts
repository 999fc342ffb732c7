/** All that an operator has: the database and the output of the relay, searched for everything that must not be there. */
import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { signerOf } from '@breakwater/vault/relay'
import { expect, it } from 'vitest'
import { embedded, postgres, smallApp, type TestDatabase } from './databases.ts'
import { join, newDevice } from './devices.ts'
import { type Kept, startProcess } from './own-process.ts'
import { admitDevice, bytes, clientOf, foundSpace, newId } from './support.ts'

const ADDRESS = '203.0.113.77'
const AGENT = 'canary-browser/77'
const PAGE = 'https://canary-page.example/'

/** A browser of somebody behind a proxy, and every token and signature that went over the line. */
function browser() {
  const secrets = new Set<string>()
  const way: typeof fetch = async (input, init) => {
    const headers = new Headers(init?.headers)
    secrets.add(headers.get('Authorization')?.replace('Bearer ', '') ?? '')
    if (typeof init?.body === 'string') for (const one of signaturesIn(init.body)) secrets.add(one)
    const named = { 'X-Forwarded-For': ADDRESS, 'User-Agent': AGENT, Referer: PAGE, Cookie: 'canary=1' }
    for (const [name, value] of Object.entries(named)) headers.set(name, value)
    return fetch(input, { ...init, headers })
  }
  return { way, secrets }
}

const signaturesIn = (body: string) =>
  [...body.matchAll(/"signature":"([\w-]+)"/g)].map(([, one = '']) => one)

/** A text, or bytes, in every spelling in which it could lie somewhere. */
function spellings(planted: string | Uint8Array): Buffer[] {
  const plain = Buffer.from(planted as string)
  const base64 = [0, 1, 2].map(shift =>
    // The ends depend on what stands beside; the middle does not.
    Buffer.concat([Buffer.alloc(shift), plain])
      .toString('base64url')
      .slice(shift === 0 ? 0 : 4, -4),
  )
  const texts = [plain.toString('hex'), ...base64].map(text => Buffer.from(text))
  return [plain, Buffer.from(plain.toString('latin1'), 'utf16le'), ...texts]
}

async function findsNothing(database: TestDatabase): Promise<void> {
  const app = smallApp()
  const kept: Kept = { ...database.kept, args: [...database.kept.args, '--behind-tls'] }
  const relay = await startProcess(kept, app)
  const origin = `http://127.0.0.1:${relay.port}`
  const { way, secrets } = browser()
  const texts = ['canary of the first evening', 'canary that was written on the laptop']
  const names = ["Noor's canary phone", "Noor's canary laptop"]

  const [phone, laptop] = [await newDevice(origin, undefined, way), await newDevice(origin, undefined, way)]
  await phone.say(texts[0] ?? '')
  await phone.relay.switchOn(names[0] ?? '')
  await join(phone, laptop, names[1])
  await laptop.say(texts[1] ?? '')
  for (const device of [laptop, phone, laptop]) await device.relay.syncNow()
  expect((await phone.texts()).toSorted()).toEqual(texts)

  const client = clientOf(origin, way)
  const seed = bytes(32)
  const space = await foundSpace(client, await signerOf(seed))
  await admitDevice(client, space)
  const deleted = Buffer.from(`what a deleted space held ${randomBytes(8).toString('hex')}`)
  await client.append(space, newId(), deleted)
  const stands = await database.dump()
  expect(stands.includes(deleted), 'the search finds what is there').toBe(true)
  await client.order(space.space, 1, space.spaceSigner, { type: 'delete' })
  // Things that go wrong, too: what the relay says of them names nobody.
  await fetch(`${origin}/v1/spaces/${space.space}/log`, { headers: { 'X-Forwarded-For': ADDRESS } })
  expect(await relay.stop()).toBe(0)

  const dump = await database.dump()
  const output = Buffer.from(relay.said())
  expect(relay.said()).toContain('"event":"stopped"')
  const tokens = [...secrets].filter(one => one.length > 40)
  expect(tokens.length).toBeGreaterThan(6)
  const ids = [space.space, space.device]
  for (const planted of [
    ...texts,
    ...names,
    ADDRESS,
    AGENT,
    PAGE,
    'canary=1',
    ...tokens,
    ...ids,
    seed,
    deleted,
  ])
    for (const spelling of spellings(planted)) {
      expect(dump.includes(spelling), `in the database: ${planted}`).toBe(false)
      expect(output.includes(spelling), `in the output: ${planted}`).toBe(false)
    }
  await database.drop()
  rmSync(app, { recursive: true })
}

it('the embedded database and the output hold nothing to read', () => findsNothing(embedded()))

it.skipIf(process.env.TEST_DATABASE_URL === undefined)('nor does PostgreSQL', async () =>
  findsNothing(await postgres()),
)
