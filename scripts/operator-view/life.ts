/** A person with a phone and a laptop and words on paper, a friend who is asked, an evening reminder: all through the app's own vault and a real relay. */
import { randomBytes } from 'node:crypto'
import { join as joinAs, newDevice } from '../../e2e/relay/devices.ts'
import { openServer, type Settings, settingsFrom } from '../../server/src/index.ts'
import {
  FriendPost,
  keysOf,
  newFriendSecrets,
  newInvited,
  type Post,
} from '../../vault/src/relay/friend/index.ts'
import { RelayClient, WakeSpace } from '../../vault/src/relay/index.ts'

/** What was written and named here, and must not be readable in the relay. */
export const written = [
  'could not sleep, wanted to write to Alex',
  'walked to the harbour instead',
  'day nineteen',
  'a phone called Heron',
  'a laptop called Wren',
  'hard right now, please ring me',
] as const

const day = 86_400_000
const random = (count: number): Uint8Array => new Uint8Array(randomBytes(count))

/** The keys are a browser's in form; nothing is sent to this address. */
const subscription = {
  endpoint: 'https://push.example/send/9f31c2',
  keys: {
    p256dh: Buffer.concat([Buffer.of(4), randomBytes(64)]).toString('base64url'),
    auth: randomBytes(16).toString('base64url'),
  },
}

/** Leaves a relay's database in `folder`. */
export async function liveALittle(folder: string): Promise<void> {
  const settings: Settings = { ...settingsFrom(['--data', folder], {}), port: 0 }
  const server = await openServer(new Map(), settings, () => undefined)
  const origin = `http://127.0.0.1:${server.port}`
  try {
    await twoDevices(origin)
    await oneFriend(origin)
    await oneReminder(origin)
  } finally {
    await server.close()
  }
}

async function twoDevices(origin: string): Promise<void> {
  const [one, two, three, heron, wren] = written
  const phone = await newDevice(origin)
  await phone.say(one)
  await phone.relay.switchOn(heron)
  await phone.say(two)
  await phone.relay.syncNow()
  const laptop = await newDevice(origin)
  await joinAs(phone, laptop, wren)
  await laptop.relay.syncNow()
  await laptop.say(three)
  await laptop.relay.syncNow()
  await (await phone.relay.makeWords()).keep()
  for (const device of [phone, laptop]) device.vault.close()
}

async function oneFriend(origin: string): Promise<void> {
  const client = new RelayClient({ origin, fetch, now: Date.now })
  const post = new FriendPost(client)
  const person = await newInvited(random)
  const friend = await newFriendSecrets(random, person.friendBox)
  await post.open(person.secrets)
  await post.open(friend)
  await post.wake(friend, { subscription, quiet: { from: 21 * 60, to: 6 * 60 } })
  const toFriend: Post = {
    secrets: person.secrets,
    theirBox: friend.box,
    theirs: await keysOf(friend),
    secret: person.secret,
  }
  await post.send(toFriend, { n: 1, text: written[5] })
}

async function oneReminder(origin: string): Promise<void> {
  const client = new RelayClient({ origin, fetch, now: Date.now })
  const evening = Math.ceil(Date.now() / day) * day + 20 * 3_600_000
  await new WakeSpace(client, random(32)).put([evening, evening + day], subscription)
}
