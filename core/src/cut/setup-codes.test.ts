import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromBase45, toBase45 } from './base45.ts'
import { plainSetup, readSetup, type Setup } from './setup.ts'
import { type CodeRead, type ReadCodes, readSetupCode, setupCodes, unpackSetup } from './setup-codes.ts'

/** A setup with this many cards of made-up words, so that it takes a few codes and does not pack well. */
const setupOf = (cards: readonly string[], id = '00112233445566778899aabbccddeeff'): Setup =>
  readSetup({
    ...plainSetup,
    id,
    people: [
      {
        names: ['Alex Rivera', 'Алекс', 'أليكس'],
        nicknames: [],
        handles: ['alex.rivera'],
        profiles: ['https://social.example/alex.rivera'],
        phones: ['+4915112345678'],
        mails: ['alex@mail.example'],
        notThem: [],
      },
    ],
    cards,
    app: 'https://app.example',
  })

const words = fc.array(fc.string({ minLength: 20, maxLength: 60, unit: 'binary' }), {
  minLength: 4,
  maxLength: 12,
})

/** Texts that no packing makes much smaller: so many, each of as many numbers. */
const numbers = (many: number, each = 1) =>
  Array.from({ length: many }, (_, n) =>
    Array.from({ length: each }, (_, m) => String(((n * each + m + 1) * 2_654_435_761) % 2 ** 32)).join(' '),
  )

const codesOf = async (cards: readonly string[], id?: string) =>
  (await setupCodes(setupOf(cards, id))) as readonly string[]

/** What the last of these codes says, each read after the ones before. */
function readAll(codes: readonly string[]): CodeRead | undefined {
  let before: ReadCodes | undefined
  let said: CodeRead | undefined
  for (const code of codes) {
    said = readSetupCode(code, before)
    if (said.type === 'some') before = said.codes
    if (said.type === 'torn' || said.type === 'whole') before = undefined
  }
  return said
}

async function setupFrom(said: CodeRead | undefined): Promise<unknown> {
  expect(said?.type).toBe('whole')
  return said?.type === 'whole' ? unpackSetup(said.packed) : undefined
}

describe('a setup as codes', () => {
  it('comes back whole in whatever order the codes are read, and however often each', async () => {
    await fc.assert(
      fc.asyncProperty(words, fc.infiniteStream(fc.nat()), async (cards, random) => {
        const codes = await codesOf(cards)
        expect(codes.length).toBeGreaterThan(1)
        const at = () => random.next().value % codes.length
        const [last, ...others] = codes.toSorted(() => (random.next().value % 2) * 2 - 1)
        const again = Array.from({ length: 5 }, () => others[at() % others.length] ?? '')
        const said = readAll([...others, ...again, last ?? ''])
        expect(await setupFrom(said)).toEqual(setupOf(cards))
      }),
      { numRuns: 50 },
    )
  })

  it('is not whole while one is missing, and says how many were read', async () => {
    const codes = await codesOf(numbers(60))
    expect(codes.length).toBeGreaterThan(3)
    for (const missing of codes.keys()) {
      const said = readAll(codes.filter((_, at) => at !== missing))
      expect(said).toMatchObject({ type: 'some', codes: { count: codes.length }, begun: false })
      expect(said?.type === 'some' && said.codes.pieces.size).toBe(codes.length - 1)
    }
  })

  it('begins anew where another set is shown, and never mixes the two', async () => {
    await fc.assert(
      fc.asyncProperty(words, words, async (one, other) => {
        const [first, second] = [await codesOf(one, 'a'.repeat(32)), await codesOf(other, 'b'.repeat(32))]
        const begun = readAll([...first.slice(1), second[0] ?? ''])
        expect(begun).toMatchObject({ type: 'some', begun: true })
        expect(await setupFrom(readAll([...first.slice(1), ...second]))).toEqual(
          setupOf(other, 'b'.repeat(32)),
        )
      }),
      { numRuns: 25 },
    )
  })

  it('is never another one where a character was misread: torn, not whole, or no code at all', async () => {
    const codes = await codesOf(numbers(40))
    await fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.constantFrom(...'0123456789ABCDEF $%/'), (which, where, wrong) => {
        const at = which % codes.length
        const code = codes[at] ?? ''
        const place = where % code.length
        fc.pre(code[place] !== wrong)
        const misread = code.slice(0, place) + wrong + code.slice(place + 1)
        // Read last, and read first: neither may pass for the whole.
        const others = codes.filter((_, n) => n !== at)
        expect(readAll([...others, misread])?.type).not.toBe('whole')
        expect(readAll([misread, ...others])?.type).not.toBe('whole')
      }),
      { numRuns: 500 },
    )
  })

  it('is read anew after it was torn, and is whole then', async () => {
    const codes = await codesOf(['x'.repeat(100), 'The sea, on a Sunday in March'])
    const [first = '', ...others] = codes
    const wrong = first.slice(0, -1) + (first.endsWith('0') ? '1' : '0')
    expect(readAll([wrong, ...others])).toEqual({ type: 'torn' })
    expect((await setupFrom(readAll([wrong, ...others, ...codes]))) as Setup).toMatchObject({ wait: 20 })
  })

  it('fits the code that is promised: 262 characters of the small alphabet, all of one length but the last', async () => {
    const codes = await codesOf(numbers(60))
    for (const code of codes) expect(code).toMatch(/^[\dA-Z $%*+\-./:]{1,262}$/)
    expect(new Set(codes.slice(0, -1).map(code => code.length)).size).toBe(1)
  })

  it('is left to the file where it is too large', async () => {
    expect(await setupCodes(setupOf(numbers(200).map(one => one.repeat(2))))).toBeDefined()
    expect(await setupCodes(setupOf(numbers(200, 20)))).toBeUndefined()
  })
})

describe('a code that is something else', () => {
  it.each([
    'https://menu.example/table-7',
    'BREAKWATER-DEVICE-1 ABCDEFGH2345 abc',
    'BREAKWATER-SHIELD-1 ',
    'BREAKWATER-SHIELD-1 3/2 00000000 ABC',
    'BREAKWATER-SHIELD-1 0/2 00000000 ABC',
    'BREAKWATER-SHIELD-1 1/99 00000000 ABC',
    'BREAKWATER-SHIELD-1 1/2 00000000 abc',
    '',
  ])('is said to be: %s', text => {
    expect(readSetupCode(text)).toEqual({ type: 'other' })
  })

  it('is told apart from one of a newer app', () => {
    expect(readSetupCode('BREAKWATER-SHIELD-2 whatever it may be')).toEqual({ type: 'newer' })
  })

  it('costs no memory where it was made to unpack to very much', async () => {
    const zeros = new Blob([new Uint8Array(20_000_000)]).stream()
    const bomb = await new Response(zeros.pipeThrough(new CompressionStream('deflate-raw'))).arrayBuffer()
    await expect(unpackSetup(new Uint8Array(bomb))).rejects.toThrow(RangeError)
  })
})

describe('base 45', () => {
  it.each([
    ['AB', 'BB8'],
    ['Hello!!', '%69 VD92EX0'],
    ['base-45', 'UJCLQE7W581'],
    ['ietf!', 'QED8WEX0'],
  ])('writes %s as its standard does (RFC 9285, 4.3 and 4.4)', (plain, text) => {
    expect(toBase45(new TextEncoder().encode(plain))).toBe(text)
    expect(new TextDecoder().decode(fromBase45(text))).toBe(plain)
  })

  it('gives back any bytes, and refuses what nobody wrote', () => {
    fc.assert(
      fc.property(fc.uint8Array(), bytes => {
        expect([...(fromBase45(toBase45(bytes)) ?? [])]).toEqual([...bytes])
      }),
    )
    for (const none of ['A', 'ABCD', ':::', '::', 'ab0', 'Ä00']) expect(fromBase45(none)).toBeUndefined()
  })
})
