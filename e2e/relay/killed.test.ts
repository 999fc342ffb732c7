/** Write, acknowledge, kill, open again, compare. `LONG=1`: 200 rounds. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findPostgres, startPostgres } from '../../scripts/postgres.ts'
import { anyMoment, KillRounds, type Sums } from './killed-rounds.ts'

const long = process.env.LONG === '1'
const rounds = long ? { embedded: 200, postgres: 60 } : { embedded: 10, postgres: 3 }
const perRoundMs = 30_000

function expectAll(sums: Sums): void {
  expect(sums).toMatchObject({ lost: [], gaps: [], invented: [] })
}

describe('nothing that was acknowledged is lost, nothing is there twice or in part', () => {
  test(
    'when the relay is killed over and over, with the embedded database',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'killed-'))
      const killed = new KillRounds({ file: join(folder, 'relay.sqlite') })
      await killed.found()
      let before = 0
      for (let round = 0; round < rounds.embedded; round++) {
        const writer = await killed.write()
        await anyMoment()
        await writer.kill()
        const sums = await killed.compare()
        expectAll(sums)
        expect(sums.acknowledged).toBeGreaterThan(before)
        before = sums.acknowledged
      }
      rmSync(folder, { recursive: true })
    },
    rounds.embedded * perRoundMs,
  )

  const bin = findPostgres()
  test.skipIf(bin === undefined)(
    'when PostgreSQL is killed under it, and then the relay, which meanwhile found its way back',
    async () => {
      const postgres = await startPostgres(bin ?? '')
      const killed = new KillRounds({ url: postgres.url })
      await killed.found()
      for (let round = 0; round < rounds.postgres; round++) {
        const writer = await killed.write()
        await anyMoment()
        await postgres.kill()
        expectAll(await restartedAndCompared())
        await writer.acknowledges(50)
        await anyMoment()
        await writer.kill()
        expectAll(await killed.compare())
      }
      await postgres.stop()

      async function restartedAndCompared(): Promise<Sums> {
        await postgres.restart()
        // The writer writes on while this looks: only what is lost can be told now, and it must be nothing.
        const sums = await killed.compare()
        return { ...sums, gaps: [], invented: [] }
      }
    },
    rounds.postgres * perRoundMs,
  )
})
