/** The database goes away under a relay that stands: whoever asks is told to come again, and nothing is lost. */
import { describe, expect, onTestFinished, test } from 'vitest'
import { findPostgres, startPostgres } from '../../scripts/postgres.ts'
import { bytes, foundSpace, newId, newSigner, startRelay } from './support.ts'

const bin = findPostgres()

describe.skipIf(bin === undefined)('a PostgreSQL that is killed', () => {
  test('is a refusal for now to everybody and a line for the operator; once it is back, all goes on', async () => {
    const postgres = await startPostgres(bin ?? '')
    onTestFinished(() => postgres.stop())
    const relay = await startRelay({ database: { url: postgres.url } })
    onTestFinished(() => relay.close())
    const client = relay.client()
    const health = async () => {
      const answer = await fetch(`${relay.origin}/health`)
      return [answer.status, await answer.text()]
    }
    const phone = await foundSpace(client)
    const [box, reader] = [newId(), await newSigner()]
    await client.openBox(box, reader)
    await client.append(phone, newId(), bytes(100))
    expect(await health()).toEqual([200, 'ok\n'])

    await postgres.kill()
    const batch = newId()
    const notNow = expect.objectContaining({ type: 'notNow', status: 503, retryAfterMs: 5_000 })
    for (const asked of [
      // By a connection that stood, as a statement of its own and in a transaction; and by one that cannot be made any more.
      () => client.append(phone, batch, bytes(100)),
      () => client.putBlob(phone, newId(), bytes(100)),
      () => client.page(phone, 0),
      () => client.send(box, bytes(100)),
    ])
      await expect(asked()).rejects.toEqual(notNow)
    const { status, word } = await fetch(`${relay.origin}/v1/recovery/${newId()}`).then(async answer => ({
      status: answer.status,
      word: (await answer.json()) as unknown,
    }))
    expect([status, word]).toEqual([503, { error: 'away' }])
    expect(await health()).toEqual([503, 'the database does not answer\n'])
    expect(relay.said.map(line => (JSON.parse(line) as { event: string }).event)).toContain('failed')

    await postgres.restart()
    expect(await client.append(phone, batch, bytes(100))).toBe(2)
    await client.send(box, bytes(100))
    expect(await client.letters(box, reader, 0)).toHaveLength(1)
    expect(await health()).toEqual([200, 'ok\n'])
  })
})
