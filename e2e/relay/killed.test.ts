/** Write, acknowledge, kill, open again, compare. `LONG=1`: 200 rounds. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { findPostgres, startPostgres } from '../../scripts/postgres.ts'
import { anyMoment, KillRounds, type Sums } from './killed-rounds.ts'

const long = process.env.LONG === '1'
const rounds = long ? { embedded: 200, postgres: 200 } : { embedded: 10, postgres: 3 }
const perRoundMs = 30_000

function expectAll(sums: Sums): void {
  expect(sums).toMatchObject({ lost: [], gaps: [], invented: [] })
}

async function oneRound(killed: KillRounds): Promise<void> {
  const writer = await killed.write()
  await anyMoment()
  await writer.kill()
  expectAll(await killed.compare())
}

describe('nothing that was acknowledged is lost, nothing is there twice or in part', () => {
  test(
    'when the relay is killed over and over, with the embedded database',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'killed-'))
      onTestFinished(() => rmSync(folder, { recursive: true }))
      // Other spaces after ten rounds: reading all of them again after each would take ever longer.
      for (let ten = 0; ten < rounds.embedded; ten += 10) {
        const killed = new KillRounds({ file: join(folder, 'relay.sqlite') })
        await killed.found()
        for (let round = 0; round < 10; round++) await oneRound(killed)
      }
    },
    rounds.embedded * perRoundMs,
  )

  const bin = findPostgres()
  test.skipIf(bin === undefined)(
    'when PostgreSQL is killed under it, and then the relay, which meanwhile found its way back',
    async () => {
      const postgres = await startPostgres(bin ?? '')
      onTestFinished(() => postgres.stop())
      let killed = new KillRounds({ url: postgres.url })
      for (let round = 0; round < rounds.postgres; round++) {
        if (round % 5 === 0) {
          killed = new KillRounds({ url: postgres.url })
          await killed.found()
        }
        const writer = await killed.write()
        await anyMoment()
        await postgres.kill()
        await postgres.restart()
        // The writer writes on while this looks: only what is lost can be told now, and it must be nothing.
        expect(await killed.compare()).toMatchObject({ lost: [] })
        await writer.acknowledges(50)
        await anyMoment()
        await writer.kill()
        expectAll(await killed.compare())
      }
    },
    rounds.postgres * perRoundMs,
  )
})
