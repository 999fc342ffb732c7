/** `npm start`: builds what changed, serves it with the relay beside it, prints one address. */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { endWith, openServer, PortTaken, readStatic, settingsFrom } from '../server/src/index.ts'
import { buildIfStale, isBuilt } from './build.ts'
import { root } from './run.ts'

const help = `npm start [-- --demo] [--port N] [--host H] [--no-build]
  --demo      the address of a demonstration with made-up days
  --port N    another port than 7330; a journal belongs to its port
  --host H    listen for a network, see docs/hosting.md
  --no-build  serve what was built before
The relay keeps its database in data/, or where DATA_DIR or DATABASE_URL say.`

/** The browser ties a journal to its address, so the port is part of where the journal lives. */
const home = { port: 7330, host: '127.0.0.1' }

function options() {
  const { values } = parseArgs({
    options: {
      demo: { type: 'boolean', default: false },
      port: { type: 'string', default: String(home.port) },
      host: { type: 'string', default: home.host },
      'no-build': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new TypeError('--port takes a number from 1 to 65535.')
  return { help: values.help, demo: values.demo, port, host: values.host, build: !values['no-build'] }
}

function warn(port: number, host: string): void {
  if (port !== home.port)
    console.log(
      `Port ${port} is another address: the journal written at port ${home.port} is not shown here, and the other way round.`,
    )
  if (host !== home.host)
    console.log(
      `Listening on ${host}: everyone in this network can open the app (not your journal), and without HTTPS browsers refuse to keep a journal there. See docs/hosting.md.`,
    )
}

async function start(): Promise<void> {
  const { help: isAsked, demo, port, host, build } = options()
  if (isAsked) return console.log(help)
  const ready = build ? await buildIfStale() : isBuilt()
  if (!ready)
    throw new Error(
      build
        ? 'The build failed; what it said stands above.'
        : 'There is no build yet: run npm start once without --no-build.',
    )
  warn(port, host)
  const settings = settingsFrom(['--host', host, '--port', String(port)], process.env)
  endWith(await openServer(readStatic(join(root, 'app/dist')), settings), () => {})
  console.log(
    `Open http://${host === home.host ? 'localhost' : host}:${port}/${demo ? 'demo' : ''}  (Ctrl+C ends it)`,
  )
}

function explain(error: unknown): string {
  if (error instanceof PortTaken)
    return `Something else already uses this port, perhaps Breakwater itself in another window: end that first, or give another with --port (another port has an empty journal of its own).`
  if (error instanceof TypeError) return `${error.message}\n\n${help}`
  return error instanceof Error ? error.message : String(error)
}

start().catch((error: unknown) => {
  console.error(explain(error))
  process.exitCode = 1
})
