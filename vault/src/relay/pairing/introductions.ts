/** What two devices tell one another, as bytes: who wants to join, and what is shared. */
import * as v from 'valibot'
import { utf8 } from '../../bytes.ts'
import { deviceSchema, keySchema, positionSchema } from '../../wire/names.ts'
import type { Newcomer, SpaceShare } from '../contract.ts'
import { PairingError } from './errors.ts'

const bytes = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]+$/))

const newcomerSchema: v.GenericSchema<unknown, Newcomer> = v.object({
  v: v.literal(1),
  device: deviceSchema,
  name: v.pipe(v.string(), v.maxLength(60)),
  key: keySchema,
  sealKey: bytes,
  curve: v.picklist(['X25519', 'P-256']),
})

const shareSchema: v.GenericSchema<unknown, SpaceShare> = v.object({
  v: v.literal(1),
  space: bytes,
  epoch: positionSchema,
  secrets: v.array(v.object({ epoch: positionSchema, secret: bytes })),
  devices: v.array(newcomerSchema),
  seen: v.record(deviceSchema, v.tuple([v.number(), v.string()])),
})

export const introductionOf = (newcomer: Newcomer): Uint8Array => utf8(JSON.stringify(newcomer))
export const shareBytes = (share: SpaceShare): Uint8Array => utf8(JSON.stringify(share))

/** @throws PairingError `disturbed`: no device of ours says such a thing */
export const readIntroduction = (about: Uint8Array): Newcomer => read(newcomerSchema, about)
/** @throws PairingError `disturbed` */
export const readShare = (share: Uint8Array): SpaceShare => read(shareSchema, share)

function read<T>(schema: v.GenericSchema<unknown, T>, text: Uint8Array): T {
  try {
    return v.parse(schema, JSON.parse(new TextDecoder().decode(text)))
  } catch (cause) {
    throw new PairingError('disturbed', { cause })
  }
}
