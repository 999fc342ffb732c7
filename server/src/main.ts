/** Serves a finished build and nothing more: `node server/src/main.ts [--port N] [--host H]`. */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createSite, listen, readStatic } from './index.ts'

const { values } = parseArgs({
  options: { port: { type: 'string', default: '7330' }, host: { type: 'string', default: '127.0.0.1' } },
})
const dist = join(import.meta.dirname, '../../app/dist')
const { port } = await listen(createSite(readStatic(dist)), values.host, Number(values.port))
console.log(`http://${values.host === '127.0.0.1' ? 'localhost' : values.host}:${port}/`)
