/** Bodies, read piece by piece: what is larger than allowed is refused before the whole of it is in memory. */
import { limits } from '@breakwater/vault/wire'
import type { Context } from 'hono'
import * as v from 'valibot'
import type { RelayEnv } from './ground.ts'
import { Refused } from './refused.ts'

/** Reads a body of bytes. @throws Refused `badRequest` (another type, or broken off), `tooLarge`, `busy` */
export async function readBytes(context: Context<RelayEnv>, most: number): Promise<Uint8Array> {
  if (typeOf(context) !== 'application/octet-stream') throw new Refused('badRequest')
  return read(context, most)
}

/** Reads a JSON body and checks it. @throws Refused `badRequest`, `tooLarge`, `busy` */
export async function readJson<Schema extends v.GenericSchema>(
  context: Context<RelayEnv>,
  schema: Schema,
  most: number = limits.jsonBytes,
): Promise<v.InferOutput<Schema>> {
  if (typeOf(context) !== 'application/json') throw new Refused('badRequest')
  const parsed = v.safeParse(schema, fromJson(await read(context, most)))
  if (!parsed.success) throw new Refused('badRequest')
  return parsed.output
}

const typeOf = (context: Context<RelayEnv>) =>
  context.req.header('Content-Type')?.split(';')[0]?.trim().toLowerCase()

function fromJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}

async function read(context: Context<RelayEnv>, most: number): Promise<Uint8Array> {
  const announced = Number(context.req.header('Content-Length') ?? 0)
  if (announced > most) throw new Refused('tooLarge')
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of piecesOf(context)) {
    length += piece.byteLength
    if (length > most) throw new Refused('tooLarge')
    context.var.share.take(piece.byteLength)
    pieces.push(piece)
  }
  return pieces.length === 1 && pieces[0] ? pieces[0] : Buffer.concat(pieces, length)
}

/** The stream of Node itself where there is one: a web stream around it costs more than the rest of a small request. */
async function* piecesOf(context: Context<RelayEnv>): AsyncGenerator<Uint8Array> {
  // A body that is too large is not read on, but its connection still carries the refusal.
  const source = context.env?.incoming?.iterator({ destroyOnReturn: false }) ?? context.req.raw.body
  if (!source) return
  try {
    yield* source as AsyncIterable<Uint8Array>
  } catch (cause) {
    if (cause instanceof Refused) throw cause
    throw new Refused('badRequest')
  }
}
