import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type RelayClient, RelayError, type SpaceAccess } from '@breakwater/vault/relay'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { postgres } from './databases.ts'
import { type Front, freePort, frontOf, inFolder, type RelayProcess, startProcess } from './own-process.ts'
import { bytes, clientOf, type Founded, foundSpace, newId } from './support.ts'

let folder = ''
let app = ''
let front: Front
let running: RelayProcess[] = []
let ports: number[] = []

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'upgrade-'))
  app = join(folder, 'app')
  mkdirSync(app)
  writeFileSync(join(app, 'index.html'), '<!doctype html><title>-</title>')
  ports = [await freePort(), await freePort()]
  front = await frontOf(ports)
})
afterEach(async () => {
  await Promise.all(running.map(one => one.stop()))
  await front.close()
  running = []
  rmSync(folder, { recursive: true, force: true })
})

async function start(kept: ReturnType<typeof inFolder>, port: number | undefined): Promise<RelayProcess> {
  const process = await startProcess(kept, app, port)
  running.push(process)
  return process
}

async function stop(process: RelayProcess | undefined): Promise<void> {
  running = running.filter(one => one !== process)
  expect(await process?.stop(), 'ended in order').toBe(0)
}

/** A device that goes on and on, and repeats what got no answer: as the app does. */
function somebodyWho(client: RelayClient, access: SpaceAccess) {
  const acknowledged: { readonly id: string; readonly seq: number }[] = []
  const refusals: RelayError[] = []
  let [going, heard] = [true, 0]
  const ending = new AbortController()
  const may = (failure: unknown) => {
    // Nobody there, or not now: everything else would be a fault.
    if (!(failure instanceof RelayError && ['unreachable', 'tooMany', 'notNow'].includes(failure.type)))
      throw failure
    refusals.push(failure)
    return pause(20)
  }
  async function writes(): Promise<void> {
    while (going) {
      const [id, body] = [newId(), bytes(300)]
      for (let seq = 0; seq === 0; ) {
        seq = await client.append(access, id, body).catch(async failure => {
          await may(failure)
          return 0
        })
        if (seq > 0) acknowledged.push({ id, seq })
      }
    }
  }
  async function listens(): Promise<void> {
    while (!ending.signal.aborted) {
      await client
        .follow(
          access,
          ({ head }) => {
            heard = Math.max(heard, head)
          },
          ending.signal,
        )
        .catch(may)
    }
  }
  const [writing, listening] = [writes(), listens()]
  return {
    acknowledged,
    refusals,
    heard: () => heard,
    async stop() {
      going = false
      await writing
      await expect.poll(() => heard, { timeout: 10_000 }).toBe(acknowledged.length)
      ending.abort()
      await listening
    },
  }
}

/** Everything that stands there, as somebody new reads it. */
async function readAll(client: RelayClient, access: SpaceAccess) {
  const all: { readonly id: string; readonly seq: number }[] = []
  for (let more = true; more; ) {
    const page = await client.page(access, all.length)
    all.push(...page.batches.map(({ id, seq }) => ({ id, seq })))
    more = page.more
  }
  return all
}

async function goesOnDuring(upgrade: (more: () => Promise<void>) => Promise<void>): Promise<void> {
  const client = clientOf(front.origin)
  const access: Founded = await foundSpace(client)
  const somebody = somebodyWho(client, access)
  const more = async () => {
    const before = somebody.acknowledged.length
    await expect.poll(() => somebody.acknowledged.length, { timeout: 20_000 }).toBeGreaterThan(before + 20)
  }
  await upgrade(more)
  await somebody.stop()
  expect(await readAll(client, access)).toEqual(somebody.acknowledged)
}

describe('a new version comes while people go on', () => {
  it('with the embedded database: it begins before the old one ends, and back again', async () => {
    const kept = inFolder(join(folder, 'data'))
    const old = await start(kept, ports[0])
    await goesOnDuring(async more => {
      await more()
      const next = await start(kept, ports[1])
      await more()
      await stop(old)
      await more()
      const third = await start(kept, ports[0])
      await stop(next)
      await more()
      expect(running).toEqual([third])
    })
  })

  it.skipIf(process.env.TEST_DATABASE_URL === undefined)(
    'with PostgreSQL: one of two after the other',
    async () => {
      const database = await postgres()
      const { kept } = database
      const [one, other] = [await start(kept, ports[0]), await start(kept, ports[1])]
      await goesOnDuring(async more => {
        await more()
        await stop(one)
        await more()
        const again = await start(kept, ports[0])
        await stop(other)
        await more()
        await stop(await start(kept, ports[1]))
        expect(running).toEqual([again])
        await more()
      })
      await Promise.all(running.map(stop))
      await database.drop()
    },
  )
})
