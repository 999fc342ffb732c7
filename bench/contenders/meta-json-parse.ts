/** `node meta-json-parse.ts FILE ...`: each file as a text, and JSON.parse. Nothing is put in order or told apart. */
import { readFileSync } from 'node:fs'
import { report } from '../own-process.ts'

let messages = 0
for (const name of process.argv.slice(2)) messages += JSON.parse(readFileSync(name, 'utf8')).messages.length
report(messages)
