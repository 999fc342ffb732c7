/** `node whatsapp-peer.ts FILE`: whatsapp-chat-parser over the same file. */
import { readFileSync } from 'node:fs'
import { parseString } from 'whatsapp-chat-parser'
import { report } from '../own-process.ts'

const [, , name = ''] = process.argv
report(parseString(readFileSync(name, 'utf8')).length)
