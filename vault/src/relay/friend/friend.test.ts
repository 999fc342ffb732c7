import { describe, expect, test } from 'vitest'
import { toBase64Url } from '../../bytes.ts'
import { limits } from '../../wire/index.ts'
import { RelayClient } from '../client.ts'
import {
  fits,
  fragmentOf,
  type Invitation,
  type Invited,
  newInvited,
  readFragment,
  wordsToCompare,
} from './invitation.ts'
import { type FriendSecrets, keysOf, newFriendSecrets } from './keys.ts'
import { letterSizes, openLetter, sealLetter } from './letter.ts'
import { FriendPost, type Opened, type Post } from './post.ts'
import { type BoxRelay, boxRelay } from './relay-stand-in.ts'

const random = (count: number) => crypto.getRandomValues(new Uint8Array(count))
const postAt = (relay: BoxRelay) =>
  new FriendPost(new RelayClient({ origin: 'https://relay.example', fetch: relay.fetch, now: () => 0 }))

/** An invitation as its friend reads it, and the friend's keys. */
async function invite() {
  const invited = await newInvited(random)
  const invitation = readFragment(`#${await fragmentOf(invited)}`)
  const secrets = await newFriendSecrets(random, invitation.friendBox)
  return { invited, invitation, secrets }
}

const personSide = ({ secrets, friendBox, secret }: Invited, theirs?: Post['theirs']): Post => ({
  secrets,
  theirBox: friendBox,
  secret,
  theirs,
})
const friendSide = ({ box, keys, secret }: Invitation, secrets: FriendSecrets): Post => ({
  secrets,
  theirBox: box,
  secret,
  theirs: keys,
})

async function allOf(post: FriendPost, side: Post): Promise<Opened[]> {
  const found: Opened[] = []
  await post.read(side, async letter => {
    found.push(letter)
  })
  return found
}

/** Both boxes are open and the friend has said hello. */
async function met() {
  const relay = boxRelay()
  const post = postAt(relay)
  const { invited, invitation, secrets } = await invite()
  await post.open(invited.secrets)
  await post.open(secrets)
  const friend = friendSide(invitation, secrets)
  await post.sayHello(friend, { name: 'Noor' })
  const [hello] = await allOf(post, personSide(invited))
  if (hello?.type !== 'hello') throw new Error('no hello came')
  return { relay, post, invited, friend, person: personSide(invited, hello.hello.keys), hello: hello.hello }
}

describe('an invitation', () => {
  test('says the same on the other side, in a link that a code can hold', async () => {
    const { invited, invitation } = await invite()
    expect(invitation).toMatchObject({ box: invited.secrets.box, friendBox: invited.friendBox })
    expect(invitation.keys).toEqual(await keysOf(invited.secrets))
    expect((await fragmentOf(invited)).length).toBeLessThan(250)
  })

  test('that was cut, changed in its head, or never was one is refused', async () => {
    const fragment = await fragmentOf((await invite()).invited)
    for (const wrong of ['', 'help', fragment.slice(0, -4), `B${fragment.slice(1)}`, `${fragment}é`])
      expect(() => readFragment(wrong)).toThrow('badInvitation')
  })

  test('is used by the first who opens it; the second is told so', async () => {
    const relay = boxRelay()
    const { secrets, invitation } = await invite()
    await postAt(relay).open(secrets)
    await postAt(relay).open(secrets)
    const stranger = await newFriendSecrets(random, invitation.friendBox)
    await expect(postAt(relay).open(stranger)).rejects.toMatchObject({ type: 'used' })
  })

  test('that was taken back says so', async () => {
    const post = postAt(boxRelay())
    const { invited, invitation, secrets } = await invite()
    await post.open(invited.secrets)
    await post.close(invited.secrets)
    await post.close(invited.secrets)
    await expect(post.sayHello(friendSide(invitation, secrets), {})).rejects.toMatchObject({ type: 'over' })
  })

  test('cannot be answered by somebody who knows the boxes and not the secret', async () => {
    const post = postAt(boxRelay())
    const { invited, invitation, secrets } = await invite()
    await post.open(invited.secrets)
    const guessed = { ...friendSide(invitation, secrets), secret: toBase64Url(random(16)) }
    await post.sayHello(guessed, {})
    expect(await allOf(post, personSide(invited))).toEqual([{ type: 'foreign' }])
  })
})

describe('letters', () => {
  test('go both ways, and what was read is gone from the relay', async () => {
    const { post, person, friend, relay, hello } = await met()
    expect(hello.body).toEqual({ name: 'Noor' })
    await post.send(person, { kind: 'hard' })
    await post.send(friend, { kind: 'line', text: 'On my way' })
    expect(await allOf(post, friend)).toEqual([{ type: 'letter', body: { kind: 'hard' } }])
    expect(await allOf(post, person)).toMatchObject([{ body: { text: 'On my way' } }])
    expect([...relay.boxes.values()].flatMap(box => box.mails)).toEqual([])
  })

  test('stay on the relay until they were kept', async () => {
    const { post, person, friend } = await met()
    await post.send(person, { kind: 'hard' })
    const fullDisk = async () => Promise.reject(new Error('no room'))
    await expect(post.read(friend, fullDisk)).rejects.toThrow('no room')
    expect(await allOf(post, friend)).toHaveLength(1)
  })

  test('of every sort have one of two sizes below the wire’s limit, and hold nothing to read', async () => {
    const { post, person, relay } = await met()
    for (const text of ['', 'hard now', 'x'.repeat(800), 'é'.repeat(1_000)]) await post.send(person, { text })
    const sizes = new Set(relay.sent.map(({ body }) => body.length))
    expect(sizes.size).toBe(letterSizes.length)
    expect(Math.max(...sizes)).toBeLessThanOrEqual(limits.mailBytes)
    const clear = relay.sent.map(({ body }) => new TextDecoder('latin1').decode(body)).join()
    expect(clear).not.toMatch(/hard now|xxx|Noor|kind|text/)
    await expect(post.send(person, { text: 'x'.repeat(9_000) })).rejects.toMatchObject({ type: 'tooLong' })
  })

  test('changed anywhere, put into another box, or signed by another are none', async () => {
    const { invited, friend, person } = await met()
    if (person.theirs === undefined) throw new Error('no keys')
    const to = { box: invited.friendBox, keys: person.theirs }
    const letter = await sealLetter({ from: invited.secrets, to }, { kind: 'hard' })
    const mine = await keysOf(invited.secrets)
    const opened = (bytes: Uint8Array, keys = mine, secrets = friend.secrets) =>
      openLetter(secrets, keys, bytes)
    expect(await opened(letter)).toEqual({ kind: 'hard' })
    for (const at of [0, 1, 64, 65, 97, letter.length - 1]) {
      const changed = letter.slice()
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(await opened(changed)).toBeUndefined()
    }
    expect(await opened(letter.subarray(0, 70))).toBeUndefined()
    const elsewhere = { ...friend.secrets, box: invited.secrets.box }
    expect(await opened(letter, mine, elsewhere)).toBeUndefined()
    expect(await opened(letter, await keysOf(await newFriendSecrets(random)))).toBeUndefined()
  })

  test('after the end are refused, on both sides', async () => {
    const { post, person, friend } = await met()
    await post.close(person.secrets)
    await expect(post.send(friend, {})).rejects.toMatchObject({ type: 'over' })
    await expect(allOf(post, person)).rejects.toMatchObject({ type: 'gone' })
  })

  test('are not taken for the end when a token ends early', async () => {
    const { post, person, friend, relay } = await met()
    await post.send(friend, { kind: 'line' })
    relay.refuseOnce = true
    expect(await allOf(post, person)).toHaveLength(1)
  })

  test('without a network stay with their sender', async () => {
    const { post, person, relay } = await met()
    relay.offline = true
    await expect(post.send(person, {})).rejects.toMatchObject({ name: 'RelayError', type: 'unreachable' })
  })
})

describe('the three words', () => {
  async function words(change: (meeting: Parameters<typeof wordsToCompare>[0]) => object = () => ({})) {
    const { invited, friend, person } = fixed
    const meeting = {
      box: invited.secrets.box,
      friendBox: invited.friendBox,
      person: await keysOf(invited.secrets),
      friend: await keysOf(friend.secrets),
      nonce: invited.nonce,
    }
    expect(person.theirs).toEqual(meeting.friend)
    return wordsToCompare({ ...meeting, ...change(meeting) })
  }
  let fixed: Awaited<ReturnType<typeof met>>

  test('are the same on both sides, and others under any swapped key', async () => {
    fixed = await met()
    const same = await words()
    expect(same).toHaveLength(3)
    expect(await words()).toEqual(same)
    const other = await keysOf(await newFriendSecrets(random))
    expect(await words(() => ({ friend: other }))).not.toEqual(same)
    expect(await words(() => ({ person: other }))).not.toEqual(same)
    expect(await words(({ friend }) => ({ friend: { ...friend, seal: other.seal } }))).not.toEqual(same)
    expect(await words(() => ({ nonce: toBase64Url(random(32)) }))).not.toEqual(same)
  })

  test('hang on a nonce to which the invitation was bound', async () => {
    const { invited, invitation } = await invite()
    expect(await fits(invitation, invited.nonce)).toBe(true)
    expect(await fits(invitation, toBase64Url(random(32)))).toBe(false)
  })
})
