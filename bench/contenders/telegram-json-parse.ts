/** `node telegram-json-parse.ts FILE`: the whole file as one text, and JSON.parse. -1 where it is too long for a text. */
import { readFileSync } from 'node:fs'
import { report } from '../own-process.ts'

const [, , name = ''] = process.argv
report(messages())

function messages(): number {
  try {
    return JSON.parse(readFileSync(name, 'utf8')).messages.length
  } catch {
    return -1
  }
}
