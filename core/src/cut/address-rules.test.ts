import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { passRules, pauseRules } from './address-rules.ts'
import { pausedAddress } from './paused-address.ts'
import type { Shielded } from './shielded.ts'
import { budget, costOf } from './url-words.ts'

const them: Shielded = {
  names: ['Alex Rivera', 'Анна Иванова', 'José Núñez'],
  nicknames: ['Lexi'],
  handles: ['alexr9', 'sunflower', 'alex@masto.example'],
  profiles: ['https://instagram.com/al.ex', 'https://facebook.com/profile.php?id=1000123'],
  phones: ['+491721234567'],
  mails: ['alex.rivera@example.org'],
  notThem: ['alexr99'],
}
const inPage = pausedAddress([them])
const byRule = (people: readonly Shielded[], address: string) =>
  pauseRules(people).find(({ regexFilter }) => new RegExp(regexFilter, 'i').test(address))?.why

describe('an address is paused, by a rule and inside of a page alike', () => {
  it.each([
    ['profile', 'https://www.instagram.com/al.ex/'],
    ['profile', 'https://instagram.com/AL.EX?hl=de'],
    ['profile', 'https://www.facebook.com/profile.php?ref=x&id=1000123'],
    ['profile', 'https://x.com/sunflower/status/1'],
    ['profile', 'https://any.example/@alexr9'],
    ['profile', 'https://any.example/users/alexr9'],
    ['profile', 'https://any.example/%40sunflower'],
    ['profile', 'https://masto.example/@alex'],
    ['profile', 'https://other.example/@alex@masto.example'],
    ['profile', 'https://sunflower.tumblr.com/archive'],
    ['thread', 'https://t.me/sunflower'],
    ['thread', 'https://m.me/1000123'],
    ['thread', 'https://www.facebook.com/messages/t/alexr9'],
    ['thread', 'https://ig.me/m/al.ex'],
    ['thread', 'https://wa.me/491721234567?text=hi'],
    ['thread', 'https://web.whatsapp.com/send?phone=491721234567'],
    ['thread', 'https://web.telegram.org/k/#@sunflower'],
    ['search', 'https://www.google.com/search?q=alex+rivera&hl=de'],
    ['search', 'https://duckduckgo.com/?q=%22Alex%20Rivera%22'],
    ['search', 'https://site.example/search?query=rivera+alex'],
    [
      'search',
      'https://yandex.example/?text=%D0%90%D0%BD%D0%BD%D0%B0%20%D0%98%D0%B2%D0%B0%D0%BD%D0%BE%D0%B2%D0%B0',
    ],
    ['search', 'https://www.google.com/search?q=jos%C3%A9+nunez'],
    ['search', 'https://www.google.com/search?q=lexi+rivera'],
    ['search', 'https://www.google.com/search?q=%40sunflower'],
    ['search', 'https://www.google.com/search?q=01721234567'],
    ['profile', 'https://wiki.example/wiki/User:Alexr9'],
    ['profile', 'https://wiki.example/w/index.php?title=User:Alex_Rivera&action=history'],
    ['thread', 'https://wiki.example/wiki/User_talk:Alexr9'],
    ['thread', 'https://chat.example/?jid=alex.rivera%40example.org'],
    ['thread', 'https://chat.example/#converse/chat?jid=alex.rivera@example.org'],
    ['thread', 'https://chat.example/#converse/chat?jid=alex@masto.example'],
    ['search', 'https://mail.example/#search/alex.rivera%40example.org'],
  ])('%s: %s', (why, address) => {
    expect([byRule([them], address), inPage(address)]).toEqual([why, why])
  })

  it.each([
    'https://www.instagram.com/',
    'https://www.instagram.com/al.ex.stone/',
    'https://any.example/sunflower',
    'https://x.com/alexr99',
    'https://any.example/@alex',
    'https://www.facebook.com/profile.php?id=10001234',
    'https://wa.me/4917212345678',
    'https://www.google.com/search?q=alex+riverason',
    'https://wiki.example/wiki/User:Alexr99',
    'https://wiki.example/w/index.php?title=User:Alex_Riverason',
    'https://chat.example/#converse/chat?jid=alexa.rivera@example.org',
    'https://www.google.com/search?q=sunflower+seeds',
    'https://www.google.com/search?q=alex',
    'about:blank',
    'no address',
  ])('%s is open', address => {
    expect([byRule([them], address), inPage(address)]).toEqual([undefined, undefined])
  })
})

describe('an address that is necessary is let through by a rule of its own', () => {
  const necessary: Shielded = {
    ...them,
    names: [],
    nicknames: [],
    handles: ['alexr9'],
    profiles: ['https://instagram.com/al.ex'],
    notThem: [],
  }
  const passes = (address: string) =>
    passRules(necessary).some(({ regexFilter }) => new RegExp(regexFilter, 'i').test(address))
  it.each([
    'https://www.instagram.com/al.ex/',
    'https://x.com/alexr9/status/1',
    'https://any.example/@alexr9',
    'https://wa.me/491721234567?text=hi',
    'https://mail.example/?view=cm&to=alex.rivera%40example.org',
    'https://mail.example/?to=mum%40example.org,alex.rivera@example.org',
    'https://chat.example/?jid=alex.rivera@example.org',
  ])('%s', address => expect(passes(address)).toBe(true))
  it.each([
    'https://www.google.com/search?q=alex+rivera',
    'https://www.google.com/search?q=alexr9',
    'https://www.facebook.com/profile.php?id=1000123',
    'https://x.com/sunflower',
    'https://mail.example/?to=alex.rivera%40example.org.uk',
    'https://mail.example/?to=x.alex.rivera%40example.org',
  ])('%s is no such address', address => expect(passes(address)).toBe(false))
  it('leaves room for the pauses, whatever was marked', () => {
    const handles = Array.from({ length: 300 }, (_, at) => `sunflower${at}`)
    expect(passRules({ ...necessary, handles }).length).toBeLessThanOrEqual(60)
  })
})

describe('inside of a page more is understood', () => {
  it.each([
    ['search', 'https://www.google.com/search?q=rivera%2C+photos+of+alex'],
    ['search', 'https://site.example/?q=%D0%90%D0%9D%D0%9D%D0%90+%D0%98%D0%92%D0%90%D0%9D%D0%9E%D0%92%D0%90'],
    ['search', 'https://www.google.com/search?q=0172+1234567'],
    ['thread', 'https://mail.example/?view=cm&to=alex.rivera%40example.org'],
  ])('%s: %s', (why, address) => expect(inPage(address)).toBe(why))
})

const word = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnop'), minLength: 4, maxLength: 12 })
const handle = fc.tuple(word, fc.nat(99)).map(([text, digits]) => `${text}.${digits}`)
const texts = fc.array(
  fc.oneof(word, handle, fc.string({ maxLength: 60 }), fc.string({ unit: 'binary', maxLength: 60 })),
  {
    maxLength: 4,
  },
)
const anybody: fc.Arbitrary<Shielded> = fc.record({
  names: fc.array(
    fc.oneof(
      fc.tuple(word, word).map(words => words.join(' ')),
      fc.string({ maxLength: 200 }),
    ),
    { maxLength: 3 },
  ),
  nicknames: texts,
  handles: texts,
  profiles: fc.array(
    fc.tuple(word, handle).map(([host, name]) => `https://${host}.example/${name}`),
    { maxLength: 3 },
  ),
  phones: fc.array(
    fc.integer({ min: 1_000_000_000, max: 9_999_999_999 }).map(digits => `+49${digits}`),
    { maxLength: 2 },
  ),
  mails: texts.map(some => some.map(text => `${text}@example.org`)),
  notThem: fc.constant([]),
})

describe('the rules', () => {
  it('fit into what Chromium takes, are numbered, use no look-around and read as expressions', () => {
    fc.assert(
      fc.property(fc.array(anybody, { maxLength: 3 }), people => {
        const rules = pauseRules(people)
        expect(rules.map(({ id }) => id)).toEqual(rules.map((_, at) => at + 1))
        for (const { regexFilter } of rules) {
          expect(costOf(regexFilter)).toBeLessThanOrEqual(budget)
          expect(regexFilter).toMatch(/^[\x20-\x7e]+$/)
          expect(regexFilter).not.toMatch(/\(\?[=!<]/)
          expect(() => new RegExp(regexFilter)).not.toThrow()
        }
      }),
      { numRuns: 40 },
    )
  })
  it('and the question inside of a page agree on pages, handles, numbers and names', () => {
    fc.assert(
      fc.property(word, word, handle, fc.constantFrom('+', '%20', '-', ''), (first, last, known, joint) => {
        const person = {
          ...them,
          names: [`${first} ${last}`],
          handles: [known],
          profiles: [`https://site.example/${known}`],
        }
        const paused = pausedAddress([person])
        for (const address of [
          `https://www.google.com/search?q=${first}${joint}${last}`,
          `https://www.google.com/search?q=${last}${joint}${first}&x=1`,
          `https://www.google.com/search?q=${first}${joint}${last}son`,
          `https://x.com/${known}`,
          `https://x.com/${known}9`,
          `https://t.me/${known}`,
          `https://site.example/${known}/photos`,
        ]) {
          expect([address, byRule([person], address)]).toEqual([address, paused(address)])
        }
      }),
      { numRuns: 40 },
    )
  })
  it('stay below what Chromium takes for fifty handles', () => {
    const handles = Array.from(
      { length: 50 },
      (_, at) => `${at % 2 ? 'sun' : 'moon'}flower${at > 25 ? at : ''}`,
    )
    expect(pauseRules([{ ...them, handles }]).length).toBeLessThan(900)
  })
})
