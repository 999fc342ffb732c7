import { once } from 'node:events'
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { GuardError } from './guard-error.ts'
import { nameOf } from './ledger.ts'

/** The longest path that a socket may have on every system (macOS: 104 with its end). */
const longest = 100

/**
 * Holds the mailbox for this program alone, as long as it lives: the system takes a socket away with the program,
 * however that ends. `onAsked` is called when another command wants it to end. Throws `alreadyRunning`.
 */
export async function holdAlone(folder: string, account: string, onAsked: () => void): Promise<() => void> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const path = doorOf(folder, account)
  if (await isHeld(path)) throw new GuardError('alreadyRunning')
  // What a killed program left behind.
  if (process.platform !== 'win32') rmSync(path, { force: true })
  const visitors = new Set<Socket>()
  const server = createServer(visitor => {
    visitors.add(visitor)
    visitor.on('error', () => undefined)
    visitor.on('data', onAsked)
    visitor.unref()
  })
  server.listen(path)
  await listening(server)
  server.unref()
  return () => {
    server.close()
    // Whoever asked waits for this.
    for (const visitor of visitors) visitor.destroy()
  }
}

/** Asks the program that holds the mailbox, if there is one, to end, and waits until it has. */
export async function askToEnd(folder: string, account: string): Promise<void> {
  const path = doorOf(folder, account)
  if (!(await isHeld(path))) return
  const door = connect(path)
  door.on('error', () => undefined)
  door.write('end')
  await once(door, 'close')
}

function doorOf(folder: string, account: string): string {
  const name = nameOf(`${folder}\n${account}`)
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`
  const path = join(folder, `${name}.sock`)
  return path.length <= longest ? path : join(tmpdir(), `${name}.sock`)
}

async function listening(server: Server): Promise<void> {
  try {
    await once(server, 'listening')
  } catch (error) {
    throw new GuardError('alreadyRunning', { cause: error })
  }
}

async function isHeld(path: string): Promise<boolean> {
  if (process.platform !== 'win32' && !existsSync(path)) return false
  const door = connect(path)
  try {
    await once(door, 'connect')
    return true
  } catch {
    return false
  } finally {
    door.destroy()
  }
}
