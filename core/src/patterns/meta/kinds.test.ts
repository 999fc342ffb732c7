import { expect, test } from 'vitest'
import type { EventKind } from '../events.ts'
import { canary } from '../testing/canary.ts'
import { chat } from '../testing/told-of.ts'
import { broken, file, type Message, rows, said, start, thread, two } from './testing/exports.ts'

const kinds: readonly (readonly [EventKind, number, string, Message])[] = [
  ['text', 6, 'words', { content: canary }],
  [
    'text',
    21,
    'words with the link that was typed',
    { content: 'see https://a.example', share: { link: 'https://a.example' } },
  ],
  [
    'media',
    0,
    'what was shared, with the words of the program',
    { content: 'You sent an attachment.', share: { link: 'https://a.example' } },
  ],
  ['media', 0, 'a photo', { photos: [{ uri: 'a.jpg' }] }],
  ['media', 0, 'a film', { videos: [{ uri: 'a.mp4' }] }],
  ['media', 0, 'a moving picture', { gifs: [{ uri: 'a.gif' }] }],
  ['media', 0, 'a file', { files: [{ uri: 'a.pdf' }] }],
  ['voice', 0, 'a voice message', { audio_files: [{ uri: 'a.mp4' }] }],
  ['sticker', 0, 'a sticker', { sticker: { uri: 'a.png' } }],
  ['call', 0, 'a call', { content: 'You started a call', call_duration: 0 }],
  ['call', 0, 'an older call', { content: 'The call ended', type: 'Call' }],
  ['deleted', 0, 'what was unsent', { content: canary, is_unsent: true }],
  ['deleted', 0, 'what is no longer there', {}],
  ['reaction', 0, 'a like', { content: 'Liked a message' }],
  ['reaction', 0, 'a reaction', { content: broken('Reacted ❤️ to your message ') }],
  ['reaction', 0, 'a reaction in French', { content: broken('A réagi 😂 à votre message ') }],
  ['text', 31, 'words that begin alike', { content: 'Reacted badly to your message ;' }],
  ['system', 0, 'somebody was added', { content: 'x', type: 'Subscribe' }],
]

test.each(kinds)('%s of length %i: %s', async (kind, length, _, fields) => {
  const read = await chat([file(thread(two, [said('Zoë Haddad', 0), said('Sam', 1, fields)]))])
  expect(rows(read)[1]).toEqual([1, kind === 'system' ? '' : 'Sam', kind, length])
})

test('a reaction in any language, where the export says when it was', async () => {
  const reactions = [{ reaction: broken('❤'), actor: 'Sam', timestamp: start / 1000 + 60 }]
  const read = await chat([
    file(
      thread(two, [
        said('Zoë Haddad', 0, { content: 'a', reactions }),
        said('Sam', 1),
        said('Zoë Haddad', 1),
      ]),
    ),
  ])
  expect(rows(read).map(row => row[2])).toEqual(['text', 'reaction', 'text'])
})
