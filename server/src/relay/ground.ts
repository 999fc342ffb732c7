/** What every part of the API stands on. */

import { idSchema, positionSchema } from '@breakwater/vault/wire'
import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import * as v from 'valibot'
import type { Authority, Bearer } from './authority.ts'
import type { Hub } from './hub.ts'
import type { Load, Share } from './load.ts'
import type { PushService } from './push-service.ts'
import { Refused } from './refused.ts'
import type { BoxId, DeviceId, SpaceId, Store } from './store/store.ts'
import type { Throttle } from './throttle.ts'

export interface RelayEnv {
  Bindings: Partial<HttpBindings>
  Variables: {
    /** What this request holds in memory. */
    share: Share
    /** Whence it came, as far as a limit needs to know: not an address. */
    origin: string
  }
}

export interface Ground {
  readonly store: Store
  readonly authority: Authority
  readonly hub: Hub
  readonly load: Load
  readonly throttle: Throttle
  readonly push: PushService | undefined
  /** Epoch milliseconds. */
  readonly now: () => number
  /** A failure that nobody waits for: logged, never lost. */
  readonly failed: (event: string, failure: unknown) => void
}

const DAY_MS = 86_400_000

/** Days since 1970: all that is kept of a time. */
export const dayOf = (ground: Ground): number => Math.floor(ground.now() / DAY_MS)

export const toBytes = (text: string): Buffer => Buffer.from(text, 'base64url')
export const toText = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64url')

/** An id from an address, written in the one way in which its 16 bytes can be. @throws Refused `badRequest` */
export function idIn(text: string | undefined): string {
  if (!v.is(idSchema, text) || toText(toBytes(text)) !== text) throw new Refused('badRequest')
  return text
}

/** A position from an address. @throws Refused `badRequest` */
export function positionIn(text: string | undefined): number {
  const position = /^\d{1,16}$/.test(text ?? '') ? Number(text) : Number.NaN
  if (!v.is(positionSchema, position)) throw new Refused('badRequest')
  return position
}

/** Reads the token of a request, and slows down whoever asks too often. @throws Refused `unauthorised`, `tooMany` */
function bearerOf(context: Context<RelayEnv>, { authority, throttle }: Ground): Bearer {
  const bearer = authority.read(context.req.header('Authorization'))
  if (bearer === undefined) throw new Refused('unauthorised')
  throttle.key('box' in bearer.who ? bearer.who.box : `${bearer.who.space}/${bearer.who.device}`)
  return bearer
}

export interface SpaceBearer {
  readonly space: SpaceId
  readonly device: DeviceId
  readonly bearer: Bearer
}

/** The device that asks for something of the space in the address. @throws Refused */
export async function asDevice(context: Context<RelayEnv>, ground: Ground): Promise<SpaceBearer> {
  const space = idIn(context.req.param('space'))
  const bearer = bearerOf(context, ground)
  if ('box' in bearer.who || bearer.who.space !== space) throw new Refused('forbidden')
  const { device } = bearer.who
  const key = await ground.store.deviceKey(space, device)
  if (!ground.authority.isFor(bearer, key)) throw new Refused('unauthorised')
  return { space, device, bearer }
}

/** The reader of the box in the address. @throws Refused */
export async function asReader(
  context: Context<RelayEnv>,
  ground: Ground,
): Promise<{ readonly box: BoxId; readonly bearer: Bearer }> {
  const box = idIn(context.req.param('box'))
  const bearer = bearerOf(context, ground)
  if (!('box' in bearer.who) || bearer.who.box !== box) throw new Refused('forbidden')
  if (!ground.authority.isFor(bearer, await ground.store.boxKey(box))) throw new Refused('unauthorised')
  return { box, bearer }
}
