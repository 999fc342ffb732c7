/**
 * Serves a finished build and the relay: `node server/src/main.ts [--port N] [--host H] [--data FOLDER] [--behind-tls] …`. All flags and
 * variables stand in server/README.md.
 */

import { endWith } from './end-with.ts'
import { PortTaken, readStatic } from './index.ts'
import { openServer } from './open-server.ts'
import { outlineOf, speak } from './relay/speak.ts'
import { BadSetting, settingsFrom } from './settings.ts'

/** The error's own message may hold the password of a database. */
const ASK =
  'The server did not start; the line above says where it stopped. Is the app built, can the data folder be written to, does the database answer?'

async function main(): Promise<void> {
  const settings = settingsFrom(process.argv.slice(2), process.env)
  const server = await openServer(readStatic(settings.app), settings)
  endWith(server)
  const { host, database } = settings
  speak('started', { port: server.port, database: 'url' in database ? 'postgres' : 'sqlite' })
  console.log(`http://${host === '127.0.0.1' ? 'localhost' : host}:${server.port}/`)
}

main().catch((failure: unknown) => {
  speak('notStarted', outlineOf(failure))
  console.error(failure instanceof BadSetting || failure instanceof PortTaken ? failure.message : ASK)
  process.exit(1)
})
