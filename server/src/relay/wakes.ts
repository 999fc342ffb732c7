/** Wakes: times at which a device wants to be woken by a push, and the key that such a push is signed with. */
import { paths, type Subscription, wakesRequest } from '@breakwater/vault/wire'
import type { Hono } from 'hono'
import { readJson } from './bodies.ts'
import { asDevice, type Ground, type RelayEnv, toText } from './ground.ts'
import { Refused } from './refused.ts'

export function wakeRoutes(app: Hono<RelayEnv>, ground: Ground): void {
  app.get(paths.pushKey, async context => {
    if (ground.push === undefined) throw new Refused('notFound')
    return context.json({ key: toText(await ground.push.publicKey()) })
  })

  app.put(paths.wakes(':space'), async context => {
    const { space, device } = await asDevice(context, ground)
    const { times, subscription } = await readJson(context, wakesRequest)
    if (times.length > 0 && subscription === undefined) throw new Refused('badRequest')
    checkSubscription(ground, subscription)
    const kept = times.length > 0 ? subscription : undefined
    await ground.load.write(() => ground.store.putWakes(space, device, times, kept))
    return context.body(null, 204)
  })
}

/** @throws Refused `badRequest` for an address to which nothing will ever be sent */
export function checkSubscription({ push }: Ground, subscription: Subscription | undefined): void {
  if (subscription && push?.accepts(subscription.endpoint) === false) throw new Refused('badRequest')
}
