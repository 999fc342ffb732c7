/**
 * Writes to a store until it is killed, many at once, and says so: `try` before a batch is handed over, `ack` once the store has
 * acknowledged it. A batch that fails is handed over again, as a device would, for as long as it takes.
 *
 * node killed-writer.ts WHERE SPACE...   (WHERE: what `openStore` takes, as JSON)
 */
import { randomBytes, randomInt } from 'node:crypto'
import { writeSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { openStore } from '../../server/src/relay/store/index.ts'

const atOnce = 24
const [where = '', ...spaces] = process.argv.slice(2)
const store = await openStore(JSON.parse(where))

/** In one piece and at once, so that a kill takes nothing of what was said. */
const say = (...words: readonly (string | number)[]) => writeSync(1, `${words.join(' ')}\n`)

async function handOver(space: string, batch: string, body: Uint8Array): Promise<number> {
  for (;;) {
    try {
      return await store.append(space, batch, body, 20_000)
    } catch {
      await pause(50)
    }
  }
}

async function writeOn(): Promise<never> {
  for (;;) {
    const index = randomInt(spaces.length)
    const id = randomBytes(16)
    const batch = id.toString('base64url')
    // The body says whose it is, and whether it is whole.
    const body = Buffer.alloc(randomInt(100, 3_000), id)
    say('try', index, batch, body.length)
    say('ack', index, batch, await handOver(spaces[index] ?? '', batch, body))
  }
}

await Promise.all(Array.from({ length: atOnce }, writeOn))
