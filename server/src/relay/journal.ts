/** What devices leave for each other: batches, blobs, the manifest, and the stream that tells of news. */
import { type appendAnswer, limits, manifestRequest, type PageAnswer, paths } from '@breakwater/vault/wire'
import type { Context, Hono } from 'hono'
import type * as v from 'valibot'
import { readBytes, readJson } from './bodies.ts'
import { asDevice, dayOf, type Ground, idIn, positionIn, type RelayEnv, toBytes, toText } from './ground.ts'
import { headEventOf, ofSpace } from './hub.ts'
import { Refused } from './refused.ts'

/** The sealed list in base64url, a thousand ids, and what stands around them. */
const MANIFEST_BYTES = Math.ceil((limits.blobBytes * 4) / 3) + 1_000 * 26 + 1_024

export function journalRoutes(app: Hono<RelayEnv>, ground: Ground): void {
  const { store, load } = ground

  app.post(paths.log(':space'), async context => {
    const { space } = await asDevice(context, ground)
    const batch = idIn(context.req.query('batch'))
    const body = await readBytes(context, limits.batchBytes)
    if (body.byteLength === 0) throw new Refused('badRequest')
    const seq = await load.write(() => store.append(space, batch, body, dayOf(ground)))
    return context.json({ seq } satisfies v.InferOutput<typeof appendAnswer>)
  })

  app.get(paths.log(':space'), async context => {
    const { space } = await asDevice(context, ground)
    const after = positionIn(context.req.query('after') ?? '0')
    const page = await store.page(space, after, { batches: limits.pageBatches, bytes: limits.pageBytes })
    const batches = page.batches.map(({ seq, id, body }) => ({ seq, id, body: toText(body) }))
    context.get('share').take(batches.reduce((sum, { body }) => sum + body.length, 0))
    return context.json({ ...page, batches } satisfies PageAnswer)
  })

  app.put(paths.blob(':space', ':blob'), async context => {
    const { space } = await asDevice(context, ground)
    const blob = idIn(context.req.param('blob'))
    const body = await readBytes(context, limits.blobBytes)
    await load.write(() => store.putBlob(space, blob, body, dayOf(ground)))
    return context.body(null, 204)
  })

  app.get(paths.blob(':space', ':blob'), async context => {
    const { space } = await asDevice(context, ground)
    const body = await store.blob(space, idIn(context.req.param('blob')))
    if (body === undefined) throw new Refused('notFound')
    context.get('share').take(body.byteLength)
    return context.body(new Uint8Array(body), 200, { 'Content-Type': 'application/octet-stream' })
  })

  app.put(paths.manifest(':space'), async context => {
    const { space } = await asDevice(context, ground)
    const { body, keep, ...rest } = await readJson(context, manifestRequest, MANIFEST_BYTES)
    const bytes = toBytes(body)
    if (bytes.byteLength > limits.blobBytes) throw new Refused('tooLarge')
    keep.forEach(idIn)
    const manifest = { ...rest, keep, body: bytes }
    const stands = await load.write(() => store.putManifest(space, manifest, dayOf(ground)))
    // Whoever wrote it has the bytes.
    return context.json({ manifest: stands.manifest, floor: stands.floor, body: '' })
  })

  app.get(paths.manifest(':space'), async context => {
    const { space } = await asDevice(context, ground)
    const stands = await store.manifest(space)
    if (stands === undefined) return context.json({ manifest: 0, floor: 0, body: '' })
    context.get('share').take(stands.body.byteLength)
    return context.json({ ...stands, body: toText(stands.body) })
  })

  app.get(paths.events(':space'), context => follow(context, ground))
}

async function follow(context: Context<RelayEnv>, ground: Ground): Promise<Response> {
  const { space, device, bearer } = await asDevice(context, ground)
  const allowed = async () => ground.authority.isFor(bearer, await ground.store.deviceKey(space, device))
  const live = ground.hub.open({ topic: ofSpace(space), by: device, until: bearer.until, allowed })
  try {
    const row = await ground.store.look(space)
    if (row === undefined) throw new Refused('notFound')
    live.begin(headEventOf(row), ground.now())
  } catch (failure) {
    await live.body.cancel()
    throw failure
  }
  return stream(context, live.body)
}

/** Server-sent events; proxies are asked not to keep them back. */
export function stream(context: Context<RelayEnv>, body: ReadableStream<Uint8Array>): Response {
  return context.body(body, 200, { 'Content-Type': 'text/event-stream', 'X-Accel-Buffering': 'no' })
}
