import { pause } from './pause.ts'
import { qrReader } from './qr.ts'

/** Why a camera shows nothing: the person or the browser said no, or there is none. */
export type CameraRefusal = 'refused' | 'none'

export class CameraError extends Error {
  override readonly name = 'CameraError'
  readonly type: CameraRefusal

  constructor(type: CameraRefusal, options?: ErrorOptions) {
    super(type, options)
    this.type = type
  }
}

/** Between two looks at the picture. */
const LOOK_MS = 150

/** Whether it makes sense to offer a camera at all. */
export function mayHaveCamera(): boolean {
  return typeof navigator.mediaDevices?.getUserMedia === 'function'
}

/**
 * Shows what the camera sees in `video` until it sees a QR code; the camera is let go then, or when `signal` ends it. No picture leaves
 * this page, and none is kept. @returns its text; undefined when ended @throws CameraError
 */
export async function scanWith(video: HTMLVideoElement, signal: AbortSignal): Promise<string | undefined> {
  const stream = await open()
  try {
    video.srcObject = stream
    // Waits until the first picture is there; a page that was left meanwhile ends it.
    await video.play().catch(() => undefined)
    const read = await qrReader()
    while (!signal.aborted) {
      const text = await read(video)
      if (text !== undefined && text !== '') return text
      await pause(LOOK_MS)
    }
    return undefined
  } finally {
    for (const track of stream.getTracks()) track.stop()
    video.srcObject = null
  }
}

async function open(): Promise<MediaStream> {
  try {
    return await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' }, audio: false })
  } catch (cause) {
    const isNone =
      cause instanceof DOMException && ['NotFoundError', 'OverconstrainedError'].includes(cause.name)
    throw new CameraError(isNone ? 'none' : 'refused', { cause })
  }
}
