/** What twelve words open: laid down by a device, fetched by whoever can make its locator from the words. */
import { paths, recoveryRequest } from '@breakwater/vault/wire'
import type { Hono } from 'hono'
import { readJson } from './bodies.ts'
import { asDevice, type Ground, idIn, type RelayEnv, toBytes, toText } from './ground.ts'
import { Refused } from './refused.ts'

export function recoveryRoutes(app: Hono<RelayEnv>, ground: Ground): void {
  const { store, load, throttle } = ground

  app.put(paths.recovery(':space'), async context => {
    const { space } = await asDevice(context, ground)
    const asked = await readJson(context, recoveryRequest)
    const kept = 'locator' in asked && { locator: idIn(asked.locator), body: toBytes(asked.body) }
    await load.write(() => store.putRecovery(space, kept || undefined))
    return context.body(null, 204)
  })

  app.get(paths.recoveryOf(':locator'), async context => {
    throttle.recovery(context.get('origin'))
    const body = await store.recovery(idIn(context.req.param('locator')))
    if (body === undefined) throw new Refused('notFound')
    return context.json({ body: toText(body) })
  })
}
