/** Reads QR codes from a picture: by the browser's own detector, else by a program that is given. */

/** Resolves with the text, or undefined when none is seen. */
export type QrReader = (picture: HTMLVideoElement) => Promise<string | undefined>

/** Finds the code in a picture and gives its text; throws when it sees none. */
export type QrDecoder = (picture: ImageData) => string

interface Detector {
  detect(picture: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>
}
interface DetectorClass {
  new (options: { formats: readonly string[] }): Detector
  getSupportedFormats(): Promise<readonly string[]>
}

/** `decoder` is asked for only where the browser cannot read by itself. */
export async function qrReaderWith(decoder: () => Promise<QrDecoder>): Promise<QrReader> {
  return (await builtIn()) ?? ourOwn(await decoder())
}

async function builtIn(): Promise<QrReader | undefined> {
  const { BarcodeDetector } = globalThis as { BarcodeDetector?: DetectorClass }
  const formats = await BarcodeDetector?.getSupportedFormats()
  if (BarcodeDetector === undefined || !formats?.includes('qr_code')) return undefined
  const detector = new BarcodeDetector({ formats: ['qr_code'] })
  return async picture => (await detector.detect(picture)).at(0)?.rawValue
}

/** Wider pictures are looked at in this width: enough for a code that fills a quarter of it, and quick. */
const WIDTH = 1280

function ourOwn(decode: QrDecoder): QrReader {
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d', { willReadFrequently: true })
  return async video => {
    if (context === null || video.videoWidth === 0) return undefined
    const scale = Math.min(1, WIDTH / video.videoWidth)
    canvas.width = Math.round(video.videoWidth * scale)
    canvas.height = Math.round(video.videoHeight * scale)
    context.drawImage(video, 0, 0, canvas.width, canvas.height)
    try {
      return decode(context.getImageData(0, 0, canvas.width, canvas.height))
    } catch {
      // It says by throwing that it sees no code.
      return undefined
    }
  }
}
