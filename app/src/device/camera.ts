/** What a camera sees, as texts of QR codes. The extension reads with it, too: it must fetch nothing by itself (`reader`). */
import { pause } from './pause.ts'
import type { QrReader } from './qr-reader.ts'

/** Why a camera shows nothing: the person or the browser said no, there is none, or it gives no picture (another program has it). */
export type CameraRefusal = 'refused' | 'none' | 'noPicture'

export class CameraError extends Error {
  override readonly name = 'CameraError'
  readonly type: CameraRefusal

  constructor(type: CameraRefusal, options?: ErrorOptions) {
    super(type, options)
    this.type = type
  }
}

export interface Looking {
  /** Ends it; the camera goes dark at once. */
  readonly signal: AbortSignal
  /** Which camera is wanted where there are two: on the back of the device, or towards who sits before it. */
  readonly facing: 'environment' | 'user'
  readonly reader: () => Promise<QrReader>
  /** Told every code that is seen, the same one again and again while it stays in sight; true is enough. */
  readonly onText: (text: string) => boolean
}

/** Between two looks at the picture. */
const LOOK_MS = 150

/** Whether it makes sense to offer a camera at all. */
export function mayHaveCamera(): boolean {
  return typeof navigator.mediaDevices?.getUserMedia === 'function'
}

/**
 * Shows what the camera sees in `video` and reads it, until `onText` has enough or `signal` ends it; the camera is let go then, and after
 * any failure. No picture leaves this page, and none is kept. @throws CameraError
 */
export async function look(
  video: HTMLVideoElement,
  { signal, facing, reader, onText }: Looking,
): Promise<void> {
  const stream = await open(facing)
  const tracks = stream.getTracks()
  const stop = () => {
    for (const track of tracks) track.stop()
    video.srcObject = null
  }
  signal.addEventListener('abort', stop)
  try {
    video.srcObject = signal.aborted ? null : stream
    // Waits until the first picture is there; a page that was left meanwhile ends it.
    await video.play().catch(() => undefined)
    const read = await reader()
    while (!signal.aborted) {
      // Pulled out, taken away in the settings, or asleep with the lid.
      if (tracks.some(track => track.readyState === 'ended')) throw new CameraError('noPicture')
      const text = await read(video)
      if (text !== undefined && text !== '' && !signal.aborted && onText(text)) return
      await pause(LOOK_MS)
    }
  } finally {
    signal.removeEventListener('abort', stop)
    stop()
  }
}

const whyOf: Readonly<Record<string, CameraRefusal>> = {
  NotFoundError: 'none',
  OverconstrainedError: 'none',
  NotReadableError: 'noPicture',
  AbortError: 'noPicture',
}

async function open(facing: Looking['facing']): Promise<MediaStream> {
  try {
    const video = { facingMode: facing, width: { ideal: 1280 }, height: { ideal: 720 } }
    return await navigator.mediaDevices.getUserMedia({ video, audio: false })
  } catch (cause) {
    const why = cause instanceof DOMException ? whyOf[cause.name] : undefined
    throw new CameraError(why ?? 'refused', { cause })
  }
}
