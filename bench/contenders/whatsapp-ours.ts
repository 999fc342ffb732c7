/** `node whatsapp-ours.ts FILE`: our reader over a file in pieces of one MiB. */
import { open } from 'node:fs/promises'
import { whatsapp } from '../../core/src/patterns/whatsapp/index.ts'
import { report } from '../own-process.ts'

const [, , name = ''] = process.argv
const file = await open(name)
const { size } = await file.stat()
const buffer = new Uint8Array(1 << 20)

async function* chunks(): AsyncIterable<Uint8Array> {
  for (;;) {
    const { bytesRead } = await file.read(buffer, 0, buffer.length, null)
    if (bytesRead === 0) return
    yield buffer.subarray(0, bytesRead)
  }
}

async function slice(start: number, end: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(end - start)
  const { bytesRead } = await file.read(bytes, 0, bytes.length, start)
  return bytes.subarray(0, bytesRead)
}

const outcome = await whatsapp.read([{ name, size, chunks, slice }], {})
report('read' in outcome ? outcome.read.events.count : 0)
