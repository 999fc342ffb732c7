import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nobody } from '../shielded.ts'
import { lookedFor } from './looked-for.ts'
import { type SieveOptions, sieveScript } from './sieve.ts'
import { everyPart, type Part, readSieve } from './sieve-reader.ts'
import { addressSpellings } from './spellings.ts'
import { alex, nastyMail, nastyText, people } from './testing.ts'

const later: SieveOptions = { folder: 'Later', necessary: [] }
const named = (script: string, name: string): readonly Part[] =>
  everyPart(readSieve(script)).filter(part => part.name === name)

/** What a test of addresses compares with, exactly. */
function exactlyIn(script: string, test: 'address' | 'envelope', header: string): string[] {
  return named(script, test)
    .filter(part => part.arguments.some(one => typeof one === 'object' && 'tag' in one && one.tag === ':is'))
    .filter(part => part.arguments.flat().includes(header))
    .flatMap(part => (Array.isArray(part.arguments.at(-1)) ? (part.arguments.at(-1) as string[]) : []))
}

describe('the script that files their mail', () => {
  it('looks for their exact address wherever a mail says who sent it, and files it without marking it', () => {
    const script = sieveScript([alex], later)
    for (const header of ['from', 'sender', 'reply-to', 'resent-from'])
      expect(exactlyIn(script, 'address', header)).toEqual(['alex@example.org'])
    expect(exactlyIn(script, 'envelope', 'from')).toEqual(['alex@example.org'])
    expect(named(script, 'fileinto')[0]?.arguments).toEqual([{ tag: ':create' }, 'Later'])
    expect(script.startsWith('require ["fileinto", "envelope", "mailbox"];')).toBe(true)
  })
  it('looks for a whole name only in the notices of networks, and never for a first name, handle or nickname', () => {
    const script = sieveScript([alex], later)
    const names = named(script, 'header').flatMap(part => part.arguments.flat())
    expect(names).toContain('*“Alex Rivera*')
    expect(names).not.toContain('*Alex Rivera*')
    expect(names.every(one => typeof one !== 'string' || !/alexr|Alex(?! Rivera)/.test(one))).toBe(true)
    const [within] = named(script, 'allof').filter(
      part => part.tests.some(test => test.name === 'anyof') && part.tests[0]?.name === 'address',
    )
    expect(within?.tests[0]?.arguments.flat()).toContain('facebookmail.com')
    expect(sieveScript([{ ...nobody, names: ['Will', 'May', 'X'] }], later)).toBe('')
  })
  it('leaves names alone when a namesake is known: a notice does not say which of the two it is about', () => {
    const script = sieveScript([{ ...alex, notThem: ['https://network.example/alex.rivera.2'] }], later)
    expect(named(script, 'header')).toEqual([])
    expect(exactlyIn(script, 'address', 'from')).toEqual(['alex@example.org'])
  })
  it('asks the exceptions first, and an address of theirs that is necessary is not put away', () => {
    const both = { ...alex, mails: ['alex@example.org', 'alex.school@example.org'] }
    const necessary = ['ALEX.school@example.org', 'clerk@court.example', '@school.example']
    const script = sieveScript([both], { folder: 'Later', necessary })
    const [whole] = readSieve(script).filter(part => part.name === 'if')
    expect(whole?.tests[0]?.tests.map(test => test.name)).toEqual(['not', 'anyof'])
    expect(exactlyIn(script, 'envelope', 'from')).toEqual(['alex@example.org'])
    const spared = everyPart(whole?.tests[0]?.tests.slice(0, 1) ?? []).flatMap(part => part.arguments.flat())
    expect(spared).toEqual(
      expect.arrayContaining(['clerk@court.example', 'school.example', '*.school.example']),
    )
  })
  it('spells letters beyond A to Z out, because a server compares those only as they stand', () => {
    const script = sieveScript([{ ...nobody, mails: ['åsa@bücher.example'] }], later)
    const known = exactlyIn(script, 'envelope', 'from')
    for (const one of ['åsa@bücher.example', 'ÅSA@BÜCHER.EXAMPLE', 'åsa@xn--bcher-kva.example'])
      expect(known).toContain(one)
    expect(known).toContain('åsa@bücher.example'.normalize('NFD'))
  })
  it('goes on with the former script for everything else', () => {
    const script = sieveScript([alex], { ...later, previous: 'my "rules"\\' })
    expect(readSieve(script).at(-1)).toMatchObject({
      name: 'include',
      arguments: [{ tag: ':personal' }, { tag: ':optional' }, 'my "rules"\\'],
    })
    expect(sieveScript([], { ...later, previous: 'main' })).toBe(
      'require ["include"];\ninclude :personal :optional "main";\n',
    )
  })
  it('does not ask a server that cannot make folders to make one', () => {
    const script = sieveScript([alex], { ...later, create: false })
    expect(script).not.toMatch(/mailbox|:create/)
  })
  it('keeps what is said about it a remark, whatever stands in it', () => {
    const script = sieveScript([alex], { ...later, note: 'Filed.\r\ndiscard;\u0085keep;' })
    expect(readSieve(script)).toEqual(readSieve(sieveScript([alex], later)))
  })
  it('stays below the megabyte that servers take, with 200 names and addresses of the longest sort', () => {
    const many = Array.from({ length: 200 }, (_, i) => `Åsa${'ö'.repeat(60)} ${i}x`)
    const mails = many.map((_, i) => `${'ä'.repeat(200)}${i}@example.org`)
    expect(sieveScript([{ ...nobody, names: many, mails }], later).length).toBeLessThan(1_000_000)
  })
})

describe('laws of the script, whatever names and addresses hold', () => {
  const options = fc.record({
    folder: nastyText,
    necessary: fc.array(fc.oneof(nastyMail, nastyText), { maxLength: 6 }),
    previous: nastyText,
    note: nastyText,
  })
  it('it is Sieve, and nothing in it deletes, refuses, sends, answers or marks', () => {
    const allowed = [
      'require',
      'if',
      'allof',
      'anyof',
      'not',
      'address',
      'envelope',
      'header',
      'fileinto',
      'stop',
      'include',
    ]
    void fc.assert(
      fc.property(people, options, (some, given) => {
        const parts = everyPart(readSieve(sieveScript(some, given)))
        expect(parts.map(part => part.name).filter(name => !allowed.includes(name))).toEqual([])
        expect(parts.filter(part => part.name === 'fileinto').length).toBeLessThan(2)
      }),
    )
  })
  it('every address that was read comes back as it was given, and no other', () => {
    void fc.assert(
      fc.property(people, options, (some, given) => {
        const { addresses } = lookedFor(some, given.necessary)
        const known = exactlyIn(sieveScript(some, given), 'envelope', 'from')
        expect(new Set(known)).toEqual(new Set(addresses.flatMap(addressSpellings)))
      }),
    )
  })
  it('a necessary address is never among those that are put away', () => {
    void fc.assert(
      fc.property(people, options, (some, given) => {
        const mine = some.flatMap(person => person.mails).slice(0, 2)
        const { addresses, exceptions } = lookedFor(some, [...given.necessary, ...mine])
        const spared = new Set(exceptions.map(one => one.toLowerCase()))
        expect(addresses.filter(one => spared.has(one.toLowerCase()))).toEqual([])
      }),
    )
  })
  it('asks for exactly the extensions that it uses', () => {
    void fc.assert(
      fc.property(people, options, (some, given) => {
        const script = sieveScript(some, given)
        const parts = everyPart(readSieve(script))
        const uses = (name: string) => parts.some(part => part.name === name)
        const asked = parts.filter(part => part.name === 'require').flatMap(part => part.arguments.flat())
        for (const name of ['fileinto', 'envelope', 'include']) expect(asked.includes(name)).toBe(uses(name))
        expect(asked.includes('mailbox')).toBe(uses('fileinto'))
      }),
    )
  })
})
