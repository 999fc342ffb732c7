/** `node meta-ours.ts FILE ...`: our reader over the files of one chat of Instagram or Messenger. */
import { instagram, messenger } from '../../core/src/patterns/meta/index.ts'
import { report } from '../own-process.ts'
import { fileSource } from './file-source.ts'

const names = process.argv.slice(2)
const reader = names.some(name => name.includes('instagram')) ? instagram : messenger
const outcome = await reader.read(await Promise.all(names.map(fileSource)), {})
report('read' in outcome ? outcome.read.events.count : 0)
