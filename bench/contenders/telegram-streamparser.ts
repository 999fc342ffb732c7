/** `node telegram-streamparser.ts FILE`: @streamparser/json over the same pieces, keeping no message. */
import { JSONParser } from '@streamparser/json'
import { report } from '../own-process.ts'
import { fileSource } from './file-source.ts'

const [, , name = ''] = process.argv
const source = await fileSource(name)
const parser = new JSONParser({ paths: ['$.messages.*'], keepStack: false })
let messages = 0
parser.onValue = () => {
  messages++
}
for await (const chunk of source.chunks()) parser.write(chunk)
report(messages)
