/** Made-up exports in the layout of Telegram Desktop: one space an indent, keys in its order. */

/** No body in these fixtures is without this word, so that a test can look for it where no body may be. */
export const canary = 'Kanarienvogel'

export const sam = { from: 'Sam', from_id: 'user1001' }
export const alex = { from: 'Alex Rivera', from_id: 'user1002' }

let id = 0

/** A message; `more` holds what is special about it. */
export function message(who: object, seconds: number, text: unknown, more: object = {}): object {
  id++
  return { id, type: 'message', ...stamp(seconds), ...who, ...more, text, text_entities: entities(text) }
}

export function service(who: { from: string; from_id: string }, seconds: number, action: string): object {
  id++
  const actor = { actor: who.from, actor_id: who.from_id }
  return { id, type: 'service', ...stamp(seconds), ...actor, action, text: '', text_entities: [] }
}

/** The wall clock of this fixture stands two hours before UTC's. */
const stamp = (seconds: number) => ({
  date: `2024-03-05T${clock(seconds)}`,
  date_unixtime: String(1_709_600_400 + 7200 + seconds),
})

/** 1_709_600_400 is 01:00 on that day. */
const clock = (seconds: number): string =>
  [1 + Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map(part => String(part).padStart(2, '0'))
    .join(':')

const entities = (text: unknown): unknown[] =>
  typeof text === 'string' ? (text === '' ? [] : [{ type: 'plain', text }]) : []

export const chatWith = (messages: readonly object[], more: object = {}): object => ({
  name: 'Alex Rivera',
  type: 'personal_chat',
  id: 1002,
  ...more,
  messages,
})

/** A whole account: what stands before and behind the chats is there, as it is in real ones. */
export const account = (chats: readonly object[]): object => ({
  about: 'Here is the data you requested.',
  personal_information: {
    user_id: 1001,
    first_name: 'Sam',
    last_name: '',
    phone_number: '',
    bio: `${canary} a`,
  },
  profile_pictures: [],
  contacts: { about: '', list: [{ user_id: 0, first_name: 'Noor', last_name: 'Haddad', date: '' }] },
  chats: { about: '', list: chats },
  left_chats: { about: '', list: [] },
})

export const written = (value: object): string => JSON.stringify(value, null, 1)
