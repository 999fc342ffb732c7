/** Apart from `device.ts`, so that the first screen does not carry it. */
import { look } from '../device/camera.ts'
import { qrReader } from '../device/qr.ts'

export { CameraError, type CameraRefusal, mayHaveCamera } from '../device/camera.ts'

/** Shows what the camera sees until it sees a QR code. @returns its text; undefined when ended by `signal` @throws CameraError */
export async function scanWith(video: HTMLVideoElement, signal: AbortSignal): Promise<string | undefined> {
  let seen: string | undefined
  const onText = (text: string) => {
    seen = text
    return true
  }
  await look(video, { signal, facing: 'environment', reader: qrReader, onText })
  return seen
}
