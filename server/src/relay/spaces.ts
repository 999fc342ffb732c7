/** Spaces: founding, looking, orders. Tokens for devices and readers. */
import {
  foundRequest,
  type Order,
  orderRequest,
  paths,
  type SpaceAnswer,
  tokenRequest,
  type Who,
} from '@breakwater/vault/wire'
import type { Hono } from 'hono'
import { readJson } from './bodies.ts'
import { asDevice, dayOf, type Ground, idIn, type RelayEnv, toBytes, toText } from './ground.ts'
import { ofSpace } from './hub.ts'
import { Refused } from './refused.ts'

export function spaceRoutes(app: Hono<RelayEnv>, ground: Ground): void {
  const { store, authority, load, throttle } = ground

  app.get(paths.challenge, context => context.json({ challenge: authority.challenge() }))

  app.post(paths.token, async context => {
    const { who, ...proof } = await readJson(context, tokenRequest)
    const key = await keyOf(ground, who)
    await load.write(() => authority.prove('token', who, key, proof))
    // Without a key nothing was proved.
    return context.json(authority.token(who, key ?? new Uint8Array()))
  })

  app.put(paths.space(':space'), async context => {
    const space = idIn(context.req.param('space'))
    const { challenge, signature, ...rest } = await readJson(context, foundRequest)
    throttle.founding(context.get('origin'))
    const key = toBytes(rest.key)
    await load.write(() => authority.prove('found', { space, ...rest }, key, { challenge, signature }))
    const device = { device: rest.device, key: toBytes(rest.deviceKey) }
    const founding = { epoch: rest.epoch, key, device }
    const done = await load.write(() => store.found(space, founding, dayOf(ground)))
    return context.json({}, done === 'new' ? 201 : 200)
  })

  app.get(paths.space(':space'), async context => {
    const { space } = await asDevice(context, ground)
    const row = await store.look(space)
    if (row === undefined) throw new Refused('notFound')
    const { epoch, head, floor, manifest } = row
    const devices = row.devices.map(({ device, key }) => ({ device, key: toText(key) }))
    return context.json({ epoch, head, floor, manifest, devices } satisfies SpaceAnswer)
  })

  app.post(paths.orders(':space'), async context => {
    const space = idIn(context.req.param('space'))
    const { epoch, order, ...proof } = await readJson(context, orderRequest)
    const row = await store.look(space)
    // Somebody was faster: the key under this order is not the space's any more.
    if (row !== undefined && row.epoch !== epoch) throw new Refused('conflict')
    await load.write(() => authority.prove('order', { space, epoch, order }, row?.key, proof))
    await load.write(() => obey(ground, space, epoch, order))
    return context.json({})
  })
}

function keyOf({ store }: Ground, who: Who): Promise<Uint8Array | undefined> {
  return 'box' in who ? store.boxKey(who.box) : store.deviceKey(who.space, who.device)
}

async function obey({ store, hub }: Ground, space: string, epoch: number, order: Order): Promise<void> {
  switch (order.type) {
    case 'admit':
      return store.admit(space, epoch, { device: order.device, key: toBytes(order.key) })
    case 'remove': {
      const next = { epoch: order.next.epoch, key: toBytes(order.next.key) }
      await store.remove(space, epoch, order.device, next)
      return hub.end(ofSpace(space), order.device)
    }
    case 'delete':
      await store.deleteSpace(space, epoch)
      return hub.end(ofSpace(space))
  }
}
