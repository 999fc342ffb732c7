import { compileMatcher, type Shielded } from '@breakwater/core/cut'
import { expect, test } from 'vitest'
import { compileLinkWords } from './link-words.ts'

const person: Shielded = {
  names: ['Alex Rivera'],
  nicknames: [],
  handles: ['alex.rivera'],
  profiles: [
    'https://social.example/alexr',
    'https://other.example/profile.php?id=1234',
    'https://x.example/jos%C3%A9',
  ],
  phones: ['+4915112345678'],
  mails: ['a.rivera@mail.example'],
  notThem: [],
}

const links = [
  '/alexr',
  'https://social.example/alexr/photos',
  'https://other.example/profile.php?id=1234',
  'https://x.example/jos%C3%A9',
  'https://x.example/josé',
  'https://any.example/@alex.rivera',
  'mailto:a.rivera@mail.example?subject=x',
  'mailto:A%2ERivera@mail.example',
  'tel:+49-151-1234-5678',
  'https://wa.me/4915112345678',
]

test('the cheap question says yes to every link that leads to them', () => {
  const [{ mayLead }, matcher] = [compileLinkWords([person]), compileMatcher([person])]
  for (const link of links) {
    expect(matcher.signInLink(link, 'https://social.example/'), link).toBeDefined()
    expect(mayLead(`https://feed.example/one\n${link}\n`), link).toBe(true)
  }
})

test('it says no to the links of a usual page, and to all when nobody is named', () => {
  const page = 'https://feed.example/people/sam-okafor\n/places/12\nmailto:sam@mail.example\n'
  expect(compileLinkWords([person]).mayLead(page)).toBe(false)
  expect(compileLinkWords([]).mayLead('https://social.example/alexr')).toBe(false)
})
