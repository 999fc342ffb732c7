import { RelayError, WakeSpace } from '@breakwater/vault/relay'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { newReceiver, opened, pushServiceOf, subscriptionOf } from '../../server/src/relay/push/testing.ts'
import { relayForAll } from './relay-for-all.ts'
import { bytes, clientOf, startRelay } from './support.ts'

const relay = await relayForAll({ pushOwnNetwork: true })
let service: Awaited<ReturnType<typeof pushServiceOf>>
beforeAll(async () => {
  service = await pushServiceOf()
})
afterAll(() => service.close())

const hour = 3_600_000

it('wakes a device that keeps nothing there, from its own secret alone, and only at the newest times', async () => {
  const receiver = newReceiver()
  const subscription = subscriptionOf(receiver, service.endpoint)
  const secret = bytes(32)
  const space = new WakeSpace(relay.client(), secret)
  await space.put([Date.now() + hour], subscription)
  // After a restart of the app: another object, the same space. Two times that are over make one push.
  const later = new WakeSpace(relay.client(), secret)
  await later.put([Date.now() - hour, Date.now() - 1, Date.now() + hour], subscription)
  await expect.poll(() => service.taken.length, { timeout: 30_000 }).toBe(1)
  expect(opened(service.taken[0]?.body as Buffer, receiver)).toBe('{}')
  expect(relay.said.join()).not.toContain('secret-name')
})

it('ends for good, however often that is said, and can begin again', async () => {
  const space = new WakeSpace(relay.client(), bytes(32))
  const subscription = subscriptionOf(newReceiver(), service.endpoint)
  await space.end()
  await space.put([Date.now() + hour], subscription)
  await space.end()
  await space.end()
  await space.put([Date.now() + hour], subscription)
})

it('says when nobody is reached, and changes nothing then', async () => {
  const space = new WakeSpace(clientOf('http://127.0.0.1:1'), bytes(32))
  const subscription = subscriptionOf(newReceiver(), service.endpoint)
  const failure = await space.put([], subscription).catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(RelayError)
  expect(failure).toMatchObject({ type: 'unreachable' })
  await expect(space.end()).rejects.toMatchObject({ type: 'unreachable' })
})

it('takes no address inside the network of the operator', async () => {
  const strict = await startRelay()
  const space = new WakeSpace(strict.client(), bytes(32))
  const subscription = subscriptionOf(newReceiver(), 'https://192.168.0.1/push')
  await expect(space.put([Date.now() + hour], subscription)).rejects.toMatchObject({ status: 400 })
  await strict.close()
})
