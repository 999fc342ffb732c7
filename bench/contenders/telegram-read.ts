/** `node telegram-read.ts FILE`: the floor, reading the pieces and looking at every byte once. */
import { report } from '../own-process.ts'
import { fileSource } from './file-source.ts'

const [, , name = ''] = process.argv
const source = await fileSource(name)
let brackets = 0
for await (const chunk of source.chunks()) brackets += opened(chunk)
report(brackets)

function opened(chunk: Uint8Array): number {
  let count = 0
  for (let at = 0; at < chunk.length; at++) if (chunk[at] === 0x7b) count++
  return count
}
