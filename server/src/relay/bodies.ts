/** Bodies, read piece by piece: what is larger than allowed is refused before the whole of it is in memory. */
import type { IncomingMessage } from 'node:http'
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
  const share = context.get('share')
  const pieces: Uint8Array[] = []
  let length = 0
  const take = (piece: Uint8Array) => {
    length += piece.byteLength
    if (length > most) throw new Refused('tooLarge')
    share.take(piece.byteLength)
    pieces.push(piece)
  }
  const incoming = context.env?.incoming
  await (incoming ? heard(incoming, take) : streamed(context.req.raw.body, take))
  return pieces.length === 1 && pieces[0] ? pieces[0] : Buffer.concat(pieces, length)
}

type Take = (piece: Uint8Array) => void

/**
 * From Node's own stream: a web stream around it costs more than the rest of a small request. What comes after a refusal is not taken, but
 * the connection is left to carry the refusal.
 */
function heard(incoming: IncomingMessage, take: Take): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (failure?: unknown) => {
      incoming.off('data', data).off('end', end).off('error', broken).off('close', broken)
      if (failure === undefined) return resolve()
      incoming.pause()
      reject(failure)
    }
    const data = (piece: Uint8Array) => {
      try {
        take(piece)
      } catch (failure) {
        end(failure)
      }
    }
    const broken = () => end(new Refused('badRequest'))
    incoming.on('data', data).on('end', end).on('error', broken).on('close', broken)
    if (incoming.readableEnded || incoming.destroyed) broken()
  })
}

async function streamed(body: ReadableStream<Uint8Array> | null, take: Take): Promise<void> {
  for await (const piece of body ?? []) take(piece)
}
