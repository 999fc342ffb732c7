import { randomFillSync } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { zipOf } from '../../core/src/patterns/testing/zips.ts'
import { names } from './chat-file.ts'

const minute = 60_000
const start = Date.UTC(2022, 0, 3, 6)

/**
 * Writes a WhatsApp export as an iPhone zips it, of about so many bytes as a zip: letters without sense hardly pack. Tells
 * how many messages are in it, and how long the text is.
 */
export function writeLargeExport(path: string, zipBytes: number): { messages: number; text: number } {
  // Letters of base64 pack to three quarters.
  const text = Buffer.alloc(Math.round(zipBytes / 0.76))
  const noise = randomFillSync(Buffer.alloc(3 * 40_000)).toString('base64')
  let messages = 0
  let at = 0
  while (at < text.length - 400) {
    at += text.write(message(messages, noise), at)
    messages += 1
  }
  writeFileSync(path, zipOf([{ name: '_chat.txt', content: text.subarray(0, at) }]))
  return { messages, text: at }
}

/** `[05/03/2025, 21:41:07] Sam: …`, twenty minutes apart, with words out of the noise at another place each time. */
function message(n: number, noise: string): string {
  const [date, time] = new Date(start + n * 4 * minute).toISOString().split('T')
  const [year, month, day] = (date ?? '').split('-')
  const place = (n * 7919) % (noise.length - 200)
  const from = (n * 31) % 7 < 4 ? names.me : names.them
  return `[${day}/${month}/${year}, ${time?.slice(0, 8)}] ${from}: ${noise.slice(place, place + 60 + (n % 140))}\r\n`
}
