/** `node whatsapp-ours.ts FILE`: our reader over a file in pieces of one MiB. */
import { whatsapp } from '../../core/src/patterns/whatsapp/index.ts'
import { report } from '../own-process.ts'
import { fileSource } from './file-source.ts'

const [, , name = ''] = process.argv
const outcome = await whatsapp.read([await fileSource(name)], {})
report('read' in outcome ? outcome.read.events.count : 0)
