/** QR codes: drawn from a text, read from a picture. Both ways are fetched when first needed. */

/** The dark modules of a QR code for this text, row by row, without the quiet zone around it. */
export async function qrModules(text: string): Promise<readonly (readonly boolean[])[]> {
  const { encodeQR } = await import('qr')
  // It draws at least one light module around, which whoever shows it does better.
  const bordered = encodeQR(text, 'raw', { ecc: 'medium', border: 1 })
  return bordered.slice(1, -1).map(row => row.slice(1, -1))
}

/** What reads pictures: the browser's own detector, else a program. Resolves with the text, or undefined when none is seen. */
export type QrReader = (picture: HTMLVideoElement) => Promise<string | undefined>

interface Detector {
  detect(picture: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>
}
interface DetectorClass {
  new (options: { formats: readonly string[] }): Detector
  getSupportedFormats(): Promise<readonly string[]>
}

export async function qrReader(): Promise<QrReader> {
  return (await builtIn()) ?? (await ourOwn())
}

async function builtIn(): Promise<QrReader | undefined> {
  const { BarcodeDetector } = globalThis as { BarcodeDetector?: DetectorClass }
  const formats = await BarcodeDetector?.getSupportedFormats()
  if (BarcodeDetector === undefined || !formats?.includes('qr_code')) return undefined
  const detector = new BarcodeDetector({ formats: ['qr_code'] })
  return async picture => (await detector.detect(picture)).at(0)?.rawValue
}

/** Pictures are looked at in this width: enough for a code that fills a third of it, and quick. */
const WIDTH = 640

async function ourOwn(): Promise<QrReader> {
  const { decodeQR } = await import('qr/decode.js')
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d', { willReadFrequently: true })
  return async video => {
    if (context === null || video.videoWidth === 0) return undefined
    canvas.width = WIDTH
    canvas.height = Math.round((WIDTH * video.videoHeight) / video.videoWidth)
    context.drawImage(video, 0, 0, canvas.width, canvas.height)
    const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height)
    try {
      return decodeQR({ data, width, height })
    } catch {
      // It says by throwing that it sees no code.
      return undefined
    }
  }
}
