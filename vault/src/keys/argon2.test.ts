import { argon2Sync } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { toHex, utf8 } from '../bytes.ts'
import { argon2, FLOOR_COST, hashPassphrase, WANTED_COST } from './argon2.ts'

const salt = utf8('0123456789abcdef')

describe('Argon2id', { timeout: 30_000 }, () => {
  test.each([WANTED_COST, FLOOR_COST, { memory: 256, passes: 2, lanes: 1 }])(
    "at $memory KiB and $passes passes gives what Node's own gives",
    async cost => {
      const theirs = argon2Sync('argon2id', {
        message: 'a quiet harbour',
        nonce: salt,
        memory: cost.memory,
        passes: cost.passes,
        parallelism: cost.lanes,
        tagLength: 32,
      })
      expect(toHex(await argon2('a quiet harbour', salt, cost))).toBe(toHex(theirs))
    },
  )

  test('what is wanted is 64 MiB in three passes, and never less than OWASP asks for', () => {
    expect(WANTED_COST).toEqual({ memory: 65_536, passes: 3, lanes: 1 })
    expect(FLOOR_COST).toEqual({ memory: 19_456, passes: 2, lanes: 1 })
  })
})

describe('a passphrase on a small device', () => {
  const tooMuch = async (_: string, __: Uint8Array, cost: { memory: number }) => {
    if (cost.memory > FLOOR_COST.memory)
      throw new RangeError('WebAssembly.Memory(): could not allocate memory')
    return new Uint8Array(32)
  }

  test('falls to the floor when the memory is refused, and says which cost was paid', async () => {
    const request = { passphrase: 'p', salt, costs: [WANTED_COST, FLOOR_COST] }
    expect((await hashPassphrase(request, tooMuch)).cost).toEqual(FLOOR_COST)
  })

  test('is not computed at a cheaper cost than its slot names', async () => {
    await expect(hashPassphrase({ passphrase: 'p', salt, costs: [WANTED_COST] }, tooMuch)).rejects.toThrow()
  })

  test('an absurd cost in a damaged slot is refused instead of freezing the phone', async () => {
    const absurd = { memory: 2 ** 31, passes: 3, lanes: 1 }
    await expect(hashPassphrase({ passphrase: 'p', salt, costs: [absurd] })).rejects.toThrow(RangeError)
  })

  test('the same letters typed on another keyboard match', async () => {
    const cost = { memory: 64, passes: 1, lanes: 1 }
    const [one, two] = await Promise.all(
      ['caf\u00e9', 'cafe\u0301'].map(passphrase => hashPassphrase({ passphrase, salt, costs: [cost] })),
    )
    expect(one?.hash).toEqual(two?.hash)
  })
})
