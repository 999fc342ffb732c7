/** Boxes: whoever knows one may put a sealed letter in; whoever has its key reads, empties and closes it. */
import { boxRequest, boxWakeRequest, limits, paths } from '@breakwater/vault/wire'
import type { Context, Hono } from 'hono'
import { readBytes, readJson } from './bodies.ts'
import { asReader, dayOf, type Ground, idIn, positionIn, type RelayEnv, toBytes, toText } from './ground.ts'
import { ofBox } from './hub.ts'
import { stream } from './journal.ts'
import { letterEvent } from './live.ts'
import { Refused } from './refused.ts'
import { checkSubscription } from './wakes.ts'

export function boxRoutes(app: Hono<RelayEnv>, ground: Ground): void {
  const { store, load, throttle, hub } = ground

  app.put(paths.box(':box'), async context => {
    const box = idIn(context.req.param('box'))
    const { key } = await readJson(context, boxRequest)
    throttle.founding(context.get('origin'))
    await load.write(() => store.openBox(box, toBytes(key), dayOf(ground)))
    return context.json({}, 201)
  })

  app.delete(paths.box(':box'), async context => {
    const { box } = await asReader(context, ground)
    await load.write(() => store.closeBox(box))
    hub.end(ofBox(box))
    return context.body(null, 204)
  })

  app.post(paths.mail(':box'), async context => {
    const box = idIn(context.req.param('box'))
    throttle.letter(context.get('origin'), box)
    const body = await readBytes(context, limits.mailBytes)
    if (body.byteLength === 0) throw new Refused('badRequest')
    const { push } = await load.write(() => store.putMail(box, body, ground.now()))
    // Nobody who writes waits for it, or learns whether there was one.
    if (push) ground.push?.send(push).catch((failure: unknown) => ground.failed('push', failure))
    // No position: whoever writes does not learn how much others write.
    return context.body(null, 204)
  })

  app.get(paths.mail(':box'), async context => {
    const { box } = await asReader(context, ground)
    const rows = await store.mails(box, positionIn(context.req.query('after') ?? '0'))
    const mails = rows.map(({ seq, body }) => ({ seq, body: toText(body) }))
    context.get('share').take(mails.reduce((sum, { body }) => sum + body.length, 0))
    return context.json({ mails })
  })

  app.delete(paths.mail(':box'), async context => {
    const { box } = await asReader(context, ground)
    const upTo = positionIn(context.req.query('upTo'))
    await load.write(() => store.dropMails(box, upTo))
    return context.body(null, 204)
  })

  app.get(paths.boxEvents(':box'), context => follow(context, ground))

  app.put(paths.boxWake(':box'), async context => {
    const { box } = await asReader(context, ground)
    const { subscription, quiet } = await readJson(context, boxWakeRequest)
    checkSubscription(ground, subscription)
    const wake = subscription && { subscription, ...(quiet ? { quiet } : {}) }
    await load.write(() => store.putBoxWake(box, wake))
    return context.body(null, 204)
  })
}

async function follow(context: Context<RelayEnv>, ground: Ground): Promise<Response> {
  const { box, bearer } = await asReader(context, ground)
  const allowed = async () => ground.authority.isFor(bearer, await ground.store.boxKey(box))
  const live = ground.hub.open({ topic: ofBox(box), by: box, until: bearer.until, allowed })
  live.begin(letterEvent, ground.now())
  return stream(context, live.body)
}
