import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPhone } from './phone.ts'

const number = (text: string, country?: string) => {
  const phone = readPhone(text, country)
  return phone.read ? phone.number : `as typed: ${phone.typed}`
}

describe('a number', () => {
  it.each([
    ['+49 172 1234567', undefined],
    ['+49 (0)172 / 123 45 67', undefined],
    ['0049 172 1234567', undefined],
    ['00 49-172-1234567', 'GB'],
    ['(0049) 172.1234567', undefined],
    ['tel:+49-172-1234567', undefined],
    ['+49 172\u20111234567', undefined],
    ['0172/1234567', 'DE'],
    ['  01721234567 ', 'DE'],
    ['０１７２ １２３４５６７', 'DE'],
    ['011 49 172 1234567', 'US'],
  ])('%s is read (country: %s)', (text, country) => {
    expect(number(text, country)).toBe('+491721234567')
  })

  it('is read in the script in which it was typed', () => {
    expect(number('٠١٠٢٣٤٥٦٧٨٩', 'EG')).toBe('+201023456789')
  })

  it('keeps the zero that belongs to it in Italy, and loses an extension that no block list knows', () => {
    expect(number('06 698 12345', 'IT')).toBe('+390669812345')
    expect(number('(202) 555-0143 ext. 12', 'US')).toBe('+12025550143')
  })

  it('is shown in groups', () => {
    expect(readPhone('01721234567', 'DE')).toMatchObject({ shown: '+49 172 1234567' })
  })

  it.each([
    ['0172 1234567', '', 'whose country nobody knows'],
    ['0172 1234567', 'XX', 'of a country that does not exist'],
    ['0172 1234567 or 0171 7654321', 'DE', 'beside another one'],
    ['110', 'DE', 'of the police'],
    ['+49 172 123456789012345', '', 'that is too long'],
    ['+999 123 456 789', '', 'of no country at all'],
    ['the old one from work', 'DE', 'that is none'],
    ['', 'DE', 'that is nothing'],
  ])('"%s" stays as typed (country: %s): one %s', (text, country) => {
    expect(number(text, country)).toBe(`as typed: ${text}`)
  })

  it('never breaks, whatever is typed, and never loses it', () => {
    const digits = fc.string({ unit: fc.constantFrom(...'+0123456789 ()-/.x;,tel:'), maxLength: 40 })
    fc.assert(
      fc.property(
        fc.oneof(digits, fc.string()),
        fc.constantFrom(undefined, 'DE', 'US', 'nowhere'),
        (text, country) => {
          const phone = readPhone(text, country)
          if (phone.read) expect(phone.number).toMatch(/^\+\d{4,15}$/)
          else expect(phone.typed).toBe(text.trim())
        },
      ),
    )
  })
})
