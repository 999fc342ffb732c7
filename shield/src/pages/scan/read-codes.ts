import { type ReadCodes, readSetupCode, unpackSetup } from '@breakwater/core/cut'
import { decodeQR } from 'qr/decode.js'
import { CameraError, type CameraRefusal, look } from '../../../../app/src/device/camera.ts'
import { qrReaderWith } from '../../../../app/src/device/qr-reader.ts'

/** What was read so far, and what the last code was where it was no further one of the set. */
export interface Progress {
  readonly codes?: ReadCodes | undefined
  readonly hint?: 'other' | 'torn' | 'begun' | undefined
}

/** Why the camera is off again: all was read, it saw nothing new for long, the app is newer, or there is no picture. */
export type End =
  | { readonly why: 'whole'; readonly setup: unknown }
  | { readonly why: 'idle' | 'newer' | CameraRefusal }

interface Watch {
  readonly signal: AbortSignal
  /** What an earlier look has read. */
  readonly from: Progress
  readonly onProgress: (progress: Progress) => void
}

/** A camera that sees nothing new for so long is let go, in milliseconds. */
const PATIENCE = 2 * 60_000

/**
 * Reads what is held before the camera until a set of codes is whole. `setup` is what it carries as JSON, undefined when it carries none;
 * nobody has looked at it yet. Resolves with undefined when `signal` ended it.
 */
export async function readCodes(video: HTMLVideoElement, watch: Watch): Promise<End | undefined> {
  const idle = new AbortController()
  let timer = setTimeout(() => idle.abort(), PATIENCE)
  let progress = watch.from
  let end: Packed | undefined
  const onText = (text: string): boolean => {
    const next = hear(text, progress)
    if ('why' in next) end = next
    else if (next !== progress) {
      clearTimeout(timer)
      timer = setTimeout(() => idle.abort(), PATIENCE)
      progress = next
      watch.onProgress(next)
    }
    return end !== undefined
  }
  try {
    const signal = AbortSignal.any([watch.signal, idle.signal])
    await look(video, { signal, facing: 'user', reader: () => qrReaderWith(async () => decodeQR), onText })
  } catch (error) {
    if (!(error instanceof CameraError)) throw error
    return watch.signal.aborted ? undefined : { why: error.type }
  } finally {
    clearTimeout(timer)
  }
  if (watch.signal.aborted) return undefined
  if (end?.why === 'whole')
    return { why: 'whole', setup: await unpackSetup(end.packed).catch(() => undefined) }
  return end ?? { why: 'idle' }
}

type Packed = { readonly why: 'whole'; readonly packed: Uint8Array } | { readonly why: 'newer' }

/** The same progress where the code said nothing new. */
function hear(text: string, before: Progress): Progress | Packed {
  const said = readSetupCode(text, before.codes)
  if (said.type === 'whole') return { why: 'whole', packed: said.packed }
  if (said.type === 'newer') return { why: 'newer' }
  if (said.type === 'torn') return { hint: 'torn' }
  if (said.type === 'other') return before.hint === 'other' ? before : { ...before, hint: 'other' }
  if (said.begun) return { codes: said.codes, hint: 'begun' }
  const isNew = said.codes.pieces.size > (before.codes?.pieces.size ?? 0)
  return isNew || before.hint === 'other' ? { codes: said.codes, hint: kept(before, said.codes) } : before
}

/** That it began anew stands there until the second code, so that it can be read; another code is forgotten by the next right one. */
function kept({ hint }: Progress, { pieces }: ReadCodes): Progress['hint'] {
  return hint === 'other' || pieces.size > 1 ? undefined : hint
}
