import { describe, expect, it } from 'vitest'
import '../../test-setup.ts'
import { outcomeOf, seen } from './testing/reading.ts'

const android = (...bodies: string[]) => bodies.map(body => `27.03.22, 21:41 - ${body}\n`).join('')
const ios = (...bodies: string[]) => bodies.map(body => `[27.03.22, 21:41:35] ${body}\r\n`).join('')
const kinds = async (text: string) => (await seen(text)).map(([, who, kind, length]) => [who, kind, length])
const mark = '\u200e'

describe('Android', () => {
  it('knows its own notices by their having no name, in whatever language', async () => {
    expect(
      await kinds(android('Messages and calls are end-to-end encrypted.', 'Всё зашифровано', 'Sam: hi')),
    ).toEqual([
      [null, 'system', 0],
      [null, 'system', 0],
      ['Sam', 'text', 2],
    ])
  })

  it('tells media that were left out, files, voice and stickers, with their captions', async () => {
    const text = android(
      'Sam: <Media omitted>',
      'Sam: <Medien ausgeschlossen>\nlook',
      'Sam: IMG-20220327-WA0001.jpg (file attached)\nat\nthis',
      `Sam: ${mark}PTT-20220327-WA0002.opus (Datei angehängt)`,
      'Sam: STK-20220327-WA0003.webp (file attached)',
      'Sam: ',
      'Sam:',
      'Sam: null',
    )
    expect(await kinds(text)).toEqual([
      ['Sam', 'media', 0],
      ['Sam', 'media', 4],
      ['Sam', 'media', 7],
      ['Sam', 'voice', 0],
      ['Sam', 'sticker', 0],
      ['Sam', 'media', 0],
      ['Sam', 'media', 0],
      ['Sam', 'media', 0],
    ])
  })

  it('tells deleted messages and missed calls apart', async () => {
    const text = android(
      'Sam: This message was deleted',
      'Sam: Du hast diese Nachricht gelöscht',
      'Sam: Missed voice call',
    )
    expect((await kinds(text)).map(([, kind]) => kind)).toEqual(['deleted', 'deleted', 'call'])
  })

  it('takes words with a mark for writing direction before them for words, however long', async () => {
    const long = 'many words '.repeat(20).trim()
    expect(await kinds(android(`Sam: ${mark}call me`, `Sam: ${mark}${long}`))).toEqual([
      ['Sam', 'text', 8],
      ['Sam', 'text', 1 + long.length],
    ])
  })

  it('does not count the remark that a message was edited, and counts what looks a little like it', async () => {
    const text = android(
      'Sam: hello <This message was edited>',
      'Sam: I <3 you',
      'Sam: use <b>bold</b>',
      'Sam: two\nlines <This message was edited>',
    )
    expect((await kinds(text)).map(([, , length]) => length)).toEqual([5, 8, 15, 9])
  })
})

describe('iOS', () => {
  it('knows what it wrote itself by the mark, in whatever language', async () => {
    const text = ios(
      `Sam: ${mark}Nachrichten und Anrufe sind Ende-zu-Ende-verschlüsselt.`,
      `Sam: ${mark}<attached: 00000001-PHOTO-2022-03-27-21-41-55.jpg>`,
      `Sam: ${mark}<Anhang: 00000002-AUDIO-2022-03-27-21-41-55.opus>`,
      `Sam: ${mark}<attached: 00000003-STICKER-2022-03-27-21-41-55.webp>`,
      `Sam: ${mark}画像は含まれていません`,
      `Sam: ${mark}sticker omitted`,
      `Sam: ${mark}This message was deleted.`,
      `Sam: ${mark}Missed voice call. ${mark}Tap to call back`,
      `Sam: ${mark}${'Eine sehr lange Mitteilung. '.repeat(8)}`,
      'Sam: hi',
    )
    expect((await kinds(text)).map(([, kind]) => kind)).toEqual([
      'system',
      'media',
      'voice',
      'sticker',
      'media',
      'sticker',
      'deleted',
      'call',
      'system',
      'text',
    ])
  })

  it('takes a file that begins with a picture for what it is, once another was left out in the same words', async () => {
    const first = `[14/10/2021, 3:34:09\u202fPM] Sam: ${mark}image omitted\r\n`
    const later = first.replace('14/10', '15/10')
    expect((await kinds(first + later)).map(([, kind]) => kind)).toEqual(['media', 'media'])
    expect((await kinds(`${first}${later.replace(mark, '')}${later}`)).map(([, kind]) => kind)).toEqual([
      'media',
      'text',
      'media',
    ])
    expect(
      (await kinds(first + later.replace(`${mark}image omitted`, 'hi'))).map(([, kind]) => kind),
    ).toEqual(['system', 'text'])
  })

  it('takes all marked texts that a file begins with for notices, up to the first message', async () => {
    const text = ios(
      `Sam: ${mark}Nachrichten und Anrufe sind Ende-zu-Ende-verschlüsselt. Niemand sonst kann sie lesen.`,
      `Sam: ${mark}Sam ist ein Kontakt`,
      `Sam: ${mark}Bild weggelassen`,
      'Sam: hi',
      `Sam: ${mark}Bild weggelassen`,
      `Sam: ${mark}GIF weggelassen`,
    )
    expect((await kinds(text)).map(([, kind]) => kind)).toEqual([
      'system',
      'system',
      'media',
      'text',
      'media',
      'media',
    ])
  })

  it('reads the line whose mark stands before the bracket', async () => {
    const text = `${ios('Sam: hi')}${mark}[28.03.22, 21:41:35] Alex Rivera: ${mark}image omitted\r\n`
    expect(await kinds(text)).toEqual([
      ['Sam', 'text', 2],
      ['Alex Rivera', 'media', 0],
    ])
  })

  it('counts a caption before a file, and no remark behind a message', async () => {
    const text = ios(
      `Sam: look here ${mark}<attached: 00000001-PHOTO-2022-03-27-21-41-55.jpg>`,
      `Sam: look ${mark}image omitted`,
      `Sam: hello ${mark}<This message was edited>`,
      `Sam: first\r\nsecond ${mark}image omitted`,
    )
    expect(await kinds(text)).toEqual([
      ['Sam', 'media', 9],
      ['Sam', 'media', 4],
      ['Sam', 'text', 5],
      ['Sam', 'media', 12],
    ])
  })
})

describe('lengths', () => {
  it('are code points, a line break being one, whatever ends the line', async () => {
    expect((await kinds(android('Sam: 🙂é\n\nthere')))[0]).toEqual(['Sam', 'text', 9])
    expect((await kinds(ios('Sam: 🙂é\r\n\r\nthere')))[0]).toEqual(['Sam', 'text', 9])
  })
})

describe('names', () => {
  it('end at the first colon with a space, whatever the message holds', async () => {
    expect(await kinds(android('Sam: note: milk', 'Alex Rivera: 10:30'))).toEqual([
      ['Sam', 'text', 10],
      ['Alex Rivera', 'text', 5],
    ])
  })

  it('are the same with and without marks of direction', async () => {
    const text = android('\u202a+44 7123 456789\u202c: hi', '+44 7123 456789: hi')
    expect(new Set((await kinds(text)).map(([who]) => who))).toEqual(new Set(['+44 7123 456789']))
  })

  it('of a contact that was renamed are kept apart', async () => {
    const outcome = await outcomeOf(android('Sam: hi', 'Sammy: hi', 'Alex Rivera: hi'))
    expect(outcome).toMatchObject({ read: { people: ['Sam', 'Sammy', 'Alex Rivera'] } })
  })

  it('are not looked for in notices whose colon stands in a quotation', async () => {
    expect(await kinds(android('Sam changed the subject to "us: two"', 'Sam: hi'))).toEqual([
      [null, 'system', 0],
      ['Sam', 'text', 2],
    ])
  })
})
