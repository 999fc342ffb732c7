import { describe, expect, it } from 'vitest'
import { compileMatcher } from './matcher.ts'
import { nobody, type Shielded, seam } from './shielded.ts'

const matcherOf = (some: Partial<Shielded>) => compileMatcher([{ ...nobody, ...some }])
const found = (some: Partial<Shielded>, text: string) => {
  const matcher = matcherOf(some)
  const signs = matcher.signsIn(text)
  if (signs.length > 0) expect(matcher.mayHold(text)).toBe(true)
  return signs.map(({ certainty, by, start, end }) => `${certainty} ${by}: ${text.slice(start, end)}`)
}

describe('a name is recognised', () => {
  it.each([
    ['English, possessive', 'Alex Rivera', "That is Alex Rivera's dog", 'Alex Rivera'],
    [
      'after letters of another element',
      'Alex Rivera',
      `12m${seam}Alex Rivera${seam}likes this`,
      'Alex Rivera',
    ],
    ['cut by a mark of a search', 'Alex Rivera', `Al${seam}ex Riv${seam}era`, `Al${seam}ex Riv${seam}era`],
    ['over a line of the source', 'Alex Rivera', 'Alex\n          Rivera', 'Alex\n          Rivera'],
    ['turned, with a comma', 'Alex Rivera', 'Rivera, Alex', 'Rivera, Alex'],
    ['joined by other signs', 'Alex Rivera', 'see alex_rivera or', 'alex_rivera'],
    ['mathematical letters', 'Alex Rivera', '𝐀𝐥𝐞𝐱 𝐑𝐢𝐯𝐞𝐫𝐚', '𝐀𝐥𝐞𝐱 𝐑𝐢𝐯𝐞𝐫𝐚'],
    [
      'letters that are not seen',
      'Alex Rivera',
      'Al\u200bex\u00a0Ri\u00advera',
      'Al\u200bex\u00a0Ri\u00advera',
    ],
    ['Irish', "Sinéad O'Brien", 'Sinead O’Brien', 'Sinead O’Brien'],
    ['German', 'Jürgen Groß', 'JUERGEN GROSS', 'JUERGEN GROSS'],
    ['Turkish', 'Ayşe Yıldız', 'AYŞE YILDIZ', 'AYŞE YILDIZ'],
    ['Turkish, on another keyboard', 'Işıl İnce', 'isil ince', 'isil ince'],
    ['Polish', 'Łukasz Wójcik', 'Lukasz Wojcik', 'Lukasz Wojcik'],
    ['Danish', 'Søren Kjær', 'Soren Kjaer', 'Soren Kjaer'],
    ['Vietnamese', 'Nguyễn Văn Đức', 'nguyen van duc', 'nguyen van duc'],
    [
      'Vietnamese in parts',
      'Nguyễn Văn Đức',
      'Nguyễn Văn Đức'.normalize('NFD'),
      'Nguyễn Văn Đức'.normalize('NFD'),
    ],
    ['Russian', 'Пётр Андреев', 'ПЕТР АНДРЕЕВ пишет', 'ПЕТР АНДРЕЕВ'],
    ['Ukrainian', 'Юлія Ткач', 'юлія ткач', 'юлія ткач'],
    ['Greek', 'Νίκος Παππάς', 'ΝΙΚΟΣ ΠΑΠΠΑΣ', 'ΝΙΚΟΣ ΠΑΠΠΑΣ'],
    ['Armenian', 'Արամ Պետրոսյան', 'ԱՐԱՄ ՊԵՏՐՈՍՅԱՆ', 'ԱՐԱՄ ՊԵՏՐՈՍՅԱՆ'],
    ['Georgian', 'ნინო ბერიძე', 'აქ ნინო ბერიძე იყო', 'ნინო ბერიძე'],
    ['Arabic, with and without points', 'أحمد الخطيب', 'قال احمد الخَطيب اليوم', 'احمد الخَطيب'],
    ['Persian, in Arabic letters', 'علی کریمی', 'علي كريمي', 'علي كريمي'],
    ['Hebrew with points', 'דוד לוי', 'זה דָּוִד לֵוִי כאן', 'דָּוִד לֵוִי'],
    ['Hindi', 'राहुल शर्मा', 'यह राहुल शर्मा है', 'राहुल शर्मा'],
    ['Bengali', 'অনিক রায়', 'অনিক রায় এখানে', 'অনিক রায়'],
    ['Tamil', 'அருண் குமார்', 'அருண் குமார், சென்னை', 'அருண் குமார்'],
    ['Thai, without an edge', 'สมชาย ใจดี', 'คุณสมชาย ใจดีครับ', 'สมชาย ใจดี'],
    ['Chinese', '欧阳小明', '昨天欧阳小明来了', '欧阳小明'],
    ['Japanese', '田中太郎', '田中　太郎さん', '田中　太郎'],
    ['Kana', 'たなか ごう', 'たなかごうが', 'たなかごう'],
    ['half-wide Kana', 'アレックス・リベラ', 'ｱﾚｯｸｽ･ﾘﾍﾞﾗ', 'ｱﾚｯｸｽ･ﾘﾍﾞﾗ'],
    ['Korean with a particle', '김민수', '김민수가 왔다', '김민수'],
    ['Korean in parts', '김민수', '김민수'.normalize('NFD'), '김민수'.normalize('NFD')],
    ['right to left inside of left to right', 'דוד לוי', 'by \u2067דוד לוי\u2069', 'דוד לוי'],
  ])('%s', (_, name, text, expected) => {
    const [sign = ''] = found({ names: [name] }, text)
    expect(sign).toContain(`medium name: ${expected}`)
  })
})

describe('a namesake stays visible', () => {
  it.each([
    ['Alex Rivera', 'Alex Riverason'],
    ['Alex Rivera', 'Alexandra Rivera Rivers'],
    ['Alex Rivera', 'Salex Rivera'],
    ['Alex Rivera', 'Alex Rivera-Stone'],
    ['Alex Rivera', 'Mary-Alex Rivera'],
    ['Alex Rivera', 'Alex and Rivera'],
    ['राम लाल', 'राम लाली'],
    ['राम लाल', 'रोम लाल'],
    ['김민수', '김민숙'],
    ['かさい ごう', 'がさい こう'],
    ['Анна Иванова', 'Анна Ивановна'],
    ['Νίκος Παππάς', 'Νίκος Παππάσογλου'],
  ])('%s is not %s', (name, text) => {
    expect(found({ names: [name] }, text)).toEqual([])
  })

  it('behind another address than theirs', () => {
    const them = { names: ['Alex Rivera'], mails: ['alex@example.org'] }
    expect(found(them, 'alex.rivera@other.example')).toEqual([])
    expect(found(them, 'mail alex@example.org')).toEqual(['certain mail: alex@example.org'])
  })

  it('when their handle, address, number or page was marked "not them"', () => {
    const { isNamesake } = matcherOf({
      notThem: ['alexr2', 'alex@other.example', '+491721111111', 'https://instagram.com/alexr3'],
    })
    for (const text of [
      'Alex Rivera @alexr2',
      'Alex Rivera <Alex@other.example>',
      'call 0172 111 11 11',
      'https://www.instagram.com/alexr3/?hl=de',
      'https://x.com/alexr2',
      `alex${seam}r2`,
    ]) {
      expect([text, isNamesake(text)]).toEqual([text, true])
    }
    for (const text of ['Alex Rivera @alexr', 'alexr22', 'https://x.com/alexr', '']) {
      expect([text, isNamesake(text)]).toEqual([text, false])
    }
  })
  it('even when the same handle was noted as theirs before', () => {
    expect(found({ handles: ['alexr9'], notThem: ['@AlexR9'] }, '@alexr9')).toEqual([])
  })
})

describe('short and common names', () => {
  it.each([
    [{ names: ['Alexis'] }, 'alexis was here', ['weak name: alexis']],
    [{ nicknames: ['Lexi'] }, 'lexi was here', ['weak nickname: lexi']],
    [{ names: ['A'], nicknames: ['B', '田'] }, 'A and B in a 田 field', []],
    [{ nicknames: ['Jo'] }, 'jo, Jo', ['weak nickname: Jo']],
    [{ nicknames: ['Will'] }, 'Will you come? She will.', []],
    [
      { names: ['Will Rivera'], nicknames: ['Will'] },
      'will Rivera say what Will said, and will Will Rivera',
      ['medium name: will Rivera', 'weak nickname: Will', 'medium name: Will Rivera'],
    ],
    [
      { names: ['May'], handles: ['may_r'] },
      'In MAY: May of @may_r may',
      ['weak name: May', 'certain handle: @may_r'],
    ],
    [{ names: ['Will May'] }, 'it will may be, Will May', ['medium name: Will May']],
    [{ names: ['李明'] }, '李明', ['weak name: 李明']],
    [{ names: ['J Rivera'] }, 'J Rivera', ['weak name: J Rivera']],
  ])('%o', (some: Partial<Shielded>, text, expected) => {
    expect(found(some, text)).toEqual(expected)
  })
})

describe('addresses and numbers', () => {
  const them = {
    names: ['Alex Rivera'],
    handles: ['alexr', 'sunflower', 'alex@masto.example'],
    profiles: ['https://instagram.com/al.ex', 'https://facebook.com/profile.php?id=1000123'],
    phones: ['+491721234567', '+12025550143', '+79161234567'],
    mails: ['alex.rivera@example.org', 'a.l@gmail.com'],
  }
  it.each([
    ['mail', 'Alex.Rivera@Example.org'],
    ['mail', 'alex.rivera+lists@example.org'],
    ['mail', 'alex.rivera (at) example [dot] org'],
    ['mail', 'A.L@googlemail.com'],
    ['phone', '+49 (0) 172 / 123 45 67'],
    ['phone', '0049-172-1234567'],
    ['phone', '0172.1234567'],
    ['phone', '٠١٧٢ ١٢٣٤٥٦٧'],
    ['phone', '(202) 555-0143'],
    ['phone', '8 916 123-45-67'],
    ['profile', 'instagram.com/al.ex'],
    ['handle', '@AlexR'],
    ['handle', '@sunflower'],
  ])('%s: %s', (by, text) => {
    expect(found(them, `see ${text}, there`)).toEqual([`certain ${by}: ${text}`])
  })

  it('are not found in longer ones', () => {
    for (const text of [
      'xalex.rivera@example.org.uk',
      'my-a.l@gmail.com',
      '90172123456789',
      '@alexr.stone',
      'alexr@other.example',
    ])
      expect([text, found({ ...them, names: [] }, text)]).toEqual([text, []])
  })
  it('a handle that is a word is weak without its @', () => {
    expect(found(them, 'a sunflower field')).toEqual(['weak handle: sunflower'])
  })

  it.each([
    ['https://www.instagram.com/al.ex/tagged/?hl=de', 'profile'],
    ['https://m.facebook.com/profile.php?id=1000123&ref=x', 'profile'],
    ['https://www.messenger.com/t/1000123', 'profile'],
    ['/alexr/status/1', 'handle'],
    ['https://other.example/@alex@masto.example', 'handle'],
    ['https://masto.example/@alex', 'handle'],
    ['https://sunflower.tumblr.com/', 'handle'],
    ['https://web.telegram.org/k/#@sunflower', 'handle'],
    ['mailto:Alex.Rivera@example.org?subject=x', 'mail'],
    ['tel:+49-172-1234567', 'phone'],
    ['https://wa.me/491721234567', 'phone'],
    ['https://web.whatsapp.com/send?phone=%2B491721234567', 'phone'],
    ['https://mail.example/?view=cm&to=alex.rivera%40example.org', 'mail'],
  ])('the link %s is theirs', (href, by) => {
    expect(matcherOf(them).signInLink(href, 'https://x.com/home')).toMatchObject({ by, certainty: 'certain' })
  })
  it.each([
    'https://shop.example/sunflower',
    'https://instagram.com/al.ex.stone',
    'https://www.instagram.com/',
    'https://facebook.com/profile.php?id=10001234',
    'https://other.example/@alex',
    'mailto:alex@example.org',
    'https://news.example/491721234567',
    'javascript:alert(1)',
    'https://%',
    '',
  ])('the link %s is not', href => {
    expect(matcherOf(them).signInLink(href)).toBeUndefined()
  })
})

describe('words typed into a search', () => {
  const { looksFor } = matcherOf({ names: ['Alex Rivera'], nicknames: ['Lexi'], handles: ['sunflower'] })
  it.each(['alex rivera', 'Rivera Alex instagram', 'alexrivera', 'lexi rivera', '@sunflower', 'sunflower'])(
    '%s',
    words => expect(looksFor(words)).toBe(true),
  )
  it.each(['alex', 'alex riverason', 'sunflower seeds', 'rivera', '', '   ', '🌹'])('not %s', words =>
    expect(looksFor(words)).toBe(false),
  )
})

describe('odd input is taken as it is', () => {
  it.each([
    ['(a+)+$'],
    ['.*'],
    ['[Alex'],
    ['🌹🌹'],
    ['\ud800'],
    [''],
    [' '],
    [seam],
    ['\\'],
    ['x'.repeat(200)],
    ['ab '.repeat(66)],
    ['\u202eAlex Rivera'],
  ])('%s as a name, a handle, a number and all else', value => {
    const all = [value]
    const matcher = compileMatcher([
      { names: all, nicknames: all, handles: all, profiles: all, phones: all, mails: all, notThem: [] },
    ])
    const text = 'nothing of this is in any way a name, is it (really)? 1 + 1 = 2.'
    expect(matcher.signsIn(text)).toEqual([])
    expect(matcher.looksFor('weather')).toBe(false)
    expect(matcher.signInLink('https://example.org/weather')).toBeUndefined()
  })
  it('fifty handles are all found', () => {
    const handles = Array.from({ length: 50 }, (_, at) => `rivera.${at}`)
    expect(found({ handles }, handles.map(handle => `@${handle}`).join(' '))).toHaveLength(50)
  })
  it('nobody is never found', () => {
    const matcher = compileMatcher([])
    expect([matcher.mayHold('Alex'), matcher.signsIn('Alex'), matcher.looksFor('Alex')]).toEqual([
      false,
      [],
      false,
    ])
  })
})

describe('letters of every script are letters, also beside a name in another one', () => {
  const person = { names: ['Alex Rivera', 'Анна Иванова'], handles: ['alexr9'], phones: ['+491721234567'] }
  it.each([
    'Alex Riveraя',
    'яAlex Rivera',
    `x${seam}яAlex Rivera`,
    'Анна Ивановаδ',
    '𐐨Alex Rivera',
    'Alex Rivera𐐨',
    '@alexr9я',
    'alexr9.я',
    'я.alexr9',
    '௰01721234567',
  ])('%s is nobody', text => expect(found(person, text)).toEqual([]))
  it.each([
    ['Alex Rivera’s', 'Alex Rivera'],
    ['«Alex Rivera»', 'Alex Rivera'],
    ['🌹Alex Rivera🌹', 'Alex Rivera'],
    [`я${seam}— Анна Иванова…`, 'Анна Иванова'],
    ['яAlex Rivera; Alex Rivera', 'Alex Rivera'],
  ])('%s is', (text, name) => expect(found(person, text)).toEqual([`medium name: ${name}`]))
})
