/** QR codes: drawn from a text, read from a picture. Both ways are fetched when first needed. */
import { type QrReader, qrReaderWith } from './qr-reader.ts'

/** The dark modules of a QR code for this text, row by row, without the quiet zone around it. */
export async function qrModules(text: string): Promise<readonly (readonly boolean[])[]> {
  const { encodeQR } = await import('qr')
  // It draws at least one light module around, which whoever shows it does better.
  const bordered = encodeQR(text, 'raw', { ecc: 'medium', border: 1 })
  return bordered.slice(1, -1).map(row => row.slice(1, -1))
}

export function qrReader(): Promise<QrReader> {
  return qrReaderWith(async () => (await import('qr/decode.js')).decodeQR)
}
