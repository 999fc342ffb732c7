/** Every JSON body that goes over the wire, both ways, with its type. What is sealed goes as bytes. */
import * as v from 'valibot'
import { limits } from './limits.ts'
import {
  bytesSchema,
  deviceSchema,
  idSchema,
  keySchema,
  positionSchema,
  signatureSchema,
  timeSchema,
} from './names.ts'

/** GET challenge. */
export const challengeAnswer = v.object({ challenge: bytesSchema })

/** Who asks for a token: a device of a space, or the reader of a box. */
export const whoSchema = v.union([
  v.object({ space: idSchema, device: deviceSchema }),
  v.object({ box: idSchema }),
])
export type Who = v.InferOutput<typeof whoSchema>

/** POST token. Signed: `signedText('token', who, challenge)` with the device's or the box's key. */
export const tokenRequest = v.object({ who: whoSchema, challenge: bytesSchema, signature: signatureSchema })
export const tokenAnswer = v.object({ token: v.string(), until: timeSchema })

/**
 * PUT space: a new one with its first device. Signed: `signedText('found', {space, epoch, key, device, deviceKey}, challenge)` with the
 * space's key. 201; 200 when exactly this stands already; 409 when the id belongs to another key.
 */
export const foundRequest = v.object({
  epoch: positionSchema,
  key: keySchema,
  device: deviceSchema,
  deviceKey: keySchema,
  challenge: bytesSchema,
  signature: signatureSchema,
})

/** What only the holder of the space's key may order. `epoch` is the one that the order was made in. */
export const orderSchema = v.variant('type', [
  /** Another device; from then on it gets tokens. */
  v.object({ type: v.literal('admit'), device: deviceSchema, key: keySchema }),
  /** Its tokens stop at once; the space gets another key and epoch, which the removed device does not know. */
  v.object({
    type: v.literal('remove'),
    device: deviceSchema,
    next: v.object({ epoch: positionSchema, key: keySchema }),
  }),
  /** The whole space with all that belongs to it. */
  v.object({ type: v.literal('delete') }),
])
export type Order = v.InferOutput<typeof orderSchema>

/** POST orders. Signed: `signedText('order', {space, epoch, order}, challenge)` with the space's key. */
export const orderRequest = v.object({
  epoch: positionSchema,
  order: orderSchema,
  challenge: bytesSchema,
  signature: signatureSchema,
})

/** GET space: what stands there. */
export const spaceAnswer = v.object({
  epoch: positionSchema,
  /** The position of the newest batch. */
  head: positionSchema,
  /** Batches up to here were taken into segments and are gone: read the manifest first. */
  floor: positionSchema,
  /** Rises by one with each manifest; 0 when there is none. */
  manifest: positionSchema,
  devices: v.array(v.object({ device: deviceSchema, key: keySchema })),
})
export type SpaceAnswer = v.InferOutput<typeof spaceAnswer>

/** POST log?batch=ID, a body of bytes. The same id again gives the same position and stores nothing. */
export const appendAnswer = v.object({ seq: positionSchema })

/** GET log?after=N: batches in the order that all devices see alike. `more` says that another page follows. */
export const pageAnswer = v.object({
  head: positionSchema,
  floor: positionSchema,
  manifest: positionSchema,
  batches: v.array(v.object({ seq: positionSchema, id: idSchema, body: bytesSchema })),
  more: v.boolean(),
})
export type PageAnswer = v.InferOutput<typeof pageAnswer>

/** Each event of the live stream is named `head`; its data is this. It is sent once at the beginning, too. */
export const headEvent = v.object({ head: positionSchema, manifest: positionSchema })

/**
 * PUT manifest: in one step the sealed list of blobs becomes this, batches up to `floor` and blobs that are not kept are deleted for
 * good. 409 when somebody else was faster (`base` is not the present number) or a kept blob is missing.
 */
export const manifestRequest = v.object({
  base: positionSchema,
  floor: positionSchema,
  keep: v.pipe(v.array(idSchema), v.maxLength(1_000)),
  body: bytesSchema,
})
export const manifestAnswer = v.object({ manifest: positionSchema, floor: positionSchema, body: bytesSchema })

/** PUT recovery: what twelve words open, found by a locator made from them; `{}` removes it. */
export const recoveryRequest = v.union([
  v.object({ locator: idSchema, body: bytesSchema }),
  v.strictObject({}),
])
/** GET recoveryOf(locator): without a token, and only a few times an hour. */
export const recoveryAnswer = v.object({ body: bytesSchema })

/** A subscription as `PushSubscription.toJSON()` gives it. */
export const subscriptionSchema = v.object({
  endpoint: v.pipe(v.string(), v.url(), v.maxLength(1_024)),
  keys: v.object({ p256dh: bytesSchema, auth: bytesSchema }),
})
export type Subscription = v.InferOutput<typeof subscriptionSchema>

/** PUT wakes: replaces all of this device's. No times: nothing of it is kept, nor is the subscription. */
export const wakesRequest = v.object({
  subscription: v.optional(subscriptionSchema),
  times: v.pipe(v.array(timeSchema), v.maxLength(limits.wakes)),
})

/** GET push-key: the relay's own VAPID key (RFC 8292), an uncompressed P-256 point. */
export const pushKeyAnswer = v.object({ key: bytesSchema })

/** PUT box: whoever signs with this key may read and close it; whoever knows its id may write. 409: another key's. */
export const boxRequest = v.object({ key: keySchema })
/** GET mail?after=N. */
export const mailAnswer = v.object({
  mails: v.array(v.object({ seq: positionSchema, body: bytesSchema })),
})
/** PUT boxWake: a push for each letter, but never between these minutes of the day (UTC); no subscription ends it. */
export const boxWakeRequest = v.object({
  subscription: v.optional(subscriptionSchema),
  quiet: v.optional(v.object({ from: minute(), to: minute() })),
})

/** Every refusal: a word for programs. The status says the rest. */
export const refusalSchema = v.object({ error: v.string() })
export type Refusal =
  | 'badRequest'
  | 'unauthorised'
  | 'forbidden'
  | 'notFound'
  | 'conflict'
  | 'tooLarge'
  | 'tooMany'
  | 'full'
  | 'busy'
  /** What lies behind the relay does not answer. Nothing is lost; all that was asked may be asked again. */
  | 'away'

function minute() {
  return v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_439))
}
