import { describe, expect, it } from 'vitest'
import '../../test-setup.ts'
import { chatOf } from '../testing/reading.ts'
import { sourceOf } from '../testing/sources.ts'
import { whatsapp } from './index.ts'
import { outcomeOf, seen, timesIn } from './testing/reading.ts'

/** One message of Sam under each of these headers. */
const under = (...headers: string[]) => headers.map(header => `${header}Sam: hi\n`).join('')

describe('headers as phones have written them', () => {
  const forms: [string, string, string[]][] = [
    [
      'a narrow space before PM (Android, American English, from 2023 on)',
      under('2/4/23, 10:35\u202fPM - ', '2/14/23, 9:05\u202fAM - '),
      ['2023-02-04T22:35', '2023-02-14T09:05'],
    ],
    [
      'British dates without seconds',
      under('18/03/2022, 14:56 - ', '19/03/2022, 00:00 - '),
      ['2022-03-18T14:56', '2022-03-19T00:00'],
    ],
    [
      'Indian dates with small pm',
      under('05/02/22, 8:06 pm - ', '25/02/22, 12:06 am - '),
      ['2022-02-05T20:06', '2022-02-25T00:06'],
    ],
    ['German dots', under('16.01.21, 23:09 - '), ['2021-01-16T23:09']],
    ['Czech dots without a comma', under('18.03.22 14:56 - '), ['2022-03-18T14:56']],
    ['Dutch dashes', under('03-12-2023 12:34 - '), ['2023-12-03T12:34']],
    [
      'Spanish p. m. with an unbroken space',
      under('20/6/2017 8:28 p.\u00a0m. - ', '20/6/2017 12:28 p.\u00a0m. - ', '21/6/2017 12:28 a.\u00a0m. - '),
      ['2017-06-20T20:28', '2017-06-20T12:28', '2017-06-21T00:28'],
    ],
    ['Chinese slashes', under('2024/01/02 03:04 - '), ['2024-01-02T03:04']],
    [
      'Chinese words before the hour',
      under('2024/01/02 上午09:05 - ', '2024/01/02 下午03:05 - '),
      ['2024-01-02T09:05', '2024-01-02T15:05'],
    ],
    [
      'Taiwanese words for parts of the day',
      under('2024/1/2 凌晨1:05 - ', '2024/1/2 中午12:05 - ', '2024/1/2 晚上9:05 - '),
      ['2024-01-02T01:05', '2024-01-02T12:05', '2024-01-02T21:05'],
    ],
    ['Finnish klo and dots in times', under('31.5.2019 klo 16.58 - '), ['2019-05-31T16:58']],
    [
      'Greek words with dots',
      under('15/11/23, 9:29 π.μ. - ', '15/11/23, 9:29 μ.μ. - '),
      ['2023-11-15T09:29', '2023-11-15T21:29'],
    ],
    ['brackets of iOS', under('[3/27/22, 21:41:35] '), ['2022-03-27T21:41:35']],
    ['iOS with a narrow space before PM', under('[14/10/2021, 3:34:09\u202fPM] '), ['2021-10-14T15:34:09']],
    ['Indonesian dots in brackets', under('[3/27/22 21.41.35] '), ['2022-03-27T21:41:35']],
    ['no comma in brackets', under('[3/27/22 21:41:35] '), ['2022-03-27T21:41:35']],
    [
      'Vietnamese: time first',
      under('[21:41:35, 27/3/22] ', '[21:41:35, 3/4/22] '),
      ['2022-03-27T21:41:35', '2022-04-03T21:41:35'],
    ],
    [
      'marks of direction in Arabic dates',
      under('[\u200f27\u200f/3\u200f/2022، 21:41:35] '),
      ['2022-03-27T21:41:35'],
    ],
    [
      'Arabic digits, comma and words',
      under('[٢٧\u200f/٣\u200f/٢٠٢٢، ٩:٤١:٣٥\u00a0م] ', '[٢٨\u200f/٣\u200f/٢٠٢٢، ٩:٤١:٣٥\u00a0ص] '),
      ['2022-03-27T21:41:35', '2022-03-28T09:41:35'],
    ],
    ['Buddhist years with their era', under('[3/27/2565 BE, 21:41:35] '), ['2022-03-27T21:41:35']],
    ['Thai years of two figures', under('27/11/66 21:41 - '), ['2023-11-27T21:41']],
    [
      'Japanese eras',
      under('[3/27/R4, 21:41:35] ', '[3/28/R4, 1:41:35] '),
      ['2022-03-27T21:41:35', '2022-03-28T01:41:35'],
    ],
    [
      'a change of Japanese era',
      under('[4/30/H31, 23:00:00] ', '[5/1/R1, 1:00:00] '),
      ['2019-04-30T23:00', '2019-05-01T01:00'],
    ],
    [
      'Persian dates',
      under('۱۴۰۲/۸/۱۴, ۹:۰۷ - ', '۱۴۰۲/۱۲/۲۹, ۹:۰۷ - '),
      ['2023-11-05T09:07', '2024-03-19T09:07'],
    ],
    ['a colon behind the time (iOS of 2013)', under('12/31/13, 11:59:59 PM: '), ['2013-12-31T23:59:59']],
    ['hour 24 for midnight', under('2024/01/02 24:04 - '), ['2024-01-02T00:04']],
  ]
  it.each(forms)('%s', async (_, text, times) => {
    expect(await timesIn(text)).toEqual(times)
    expect(new Set((await seen(text)).map(([, who]) => who))).toEqual(new Set(['Sam']))
  })

  it('takes the byte order mark and Windows line ends for what they are', async () => {
    expect(await seen('\ufeff[27.03.22, 21:41:35] Sam: hi\r\nyou\r\n')).toEqual([
      ['2022-03-27T21:41:35', 'Sam', 'text', 6],
    ])
  })

  it('leaves lines of another shape to the message before them', async () => {
    const pasted =
      '27.03.22, 21:41 - Sam: they wrote\n3/27/22, 9:41 PM - Kim Novak: no\n[27.03.22, 21:41:35] Kim: no\n'
    expect((await seen(pasted)).map(([, who]) => who)).toEqual(['Sam'])
  })

  it('counts hours beyond twelve beside a word that says nothing as what they are', async () => {
    expect(await timesIn(under('27.03.22 uhr 9:41 - ', '03.04.22 uhr 21:41 - '))).toEqual([
      '2022-03-27T09:41',
      '2022-04-03T21:41',
    ])
  })
})

describe('a word that no language is known to use', () => {
  const text = under('27/03/22, 9:41 qx - ', '28/03/22, 9:41 qz - ')

  it('is asked about, with its place, and never guessed', async () => {
    expect(await outcomeOf(text)).toEqual({ question: { ask: 'half', marker: 'qx', offset: 14 } })
    expect(await outcomeOf(text, { halves: { qx: 'am' } })).toMatchObject({ question: { marker: 'qz' } })
  })

  it('is read as the person answered', async () => {
    expect(await timesIn(text, { halves: { qx: 'am', qz: 'pm' } })).toEqual([
      '2022-03-27T09:41',
      '2022-03-28T21:41',
    ])
  })

  it('is asked about where two languages mean different halves by it, unless others of the file settle it', async () => {
    expect(await outcomeOf(under('27.3.2022 klo 9.41 ip. - '))).toMatchObject({ question: { marker: 'ip.' } })
    expect(await timesIn(under('27.3.2022 klo 9.41 ap. - ', '27.3.2022 klo 9.41 ip. - '))).toEqual([
      '2022-03-27T09:41',
      '2022-03-27T21:41',
    ])
  })
})

describe('a header that is known by the bytes of the one before', () => {
  const filler = '01.04.22, 10:00 - Sam: and more words than one piece of a file is looked at\n'.repeat(20)

  it('keeps its own date where a notice of another day stands between', async () => {
    const text = [
      '27.03.22, 21:41 - Sam: hi\n',
      '28.03.22, 09:00 - Messages and calls are end-to-end encrypted.\n',
      '27.03.22, 21:50 - Sam: sent late\n',
      filler,
    ].join('')
    expect((await timesIn(text)).slice(0, 3)).toEqual([
      '2022-03-27T21:41',
      '2022-03-28T09:00',
      '2022-03-27T21:50',
    ])
  })

  it('may be shorter than one that begins alike, at the very end of the file', async () => {
    const text = '13/08/22, 7:05 - Alex: hi\n13/08/22, 7:06 - Al: '
    expect(await timesIn(text)).toHaveLength(2)
  })

  it('may be cut off within bytes that are no character', async () => {
    const lines = '27.03.22, 21:41 - Sam: hi\n28.03.22, 21:41 - Sam: hi\n29.'
    const bytes = new Uint8Array([...new TextEncoder().encode(lines), 0xf4, 0x9f, 0x8f, 0x8d])
    const chat = await chatOf(whatsapp, [sourceOf('chat.txt', bytes)], {})
    expect(chat.events.count).toBe(2)
  })
})
