import type { ReadChat } from '../reader.ts'
import type { Chat } from './chat.ts'

/** Kinds of chat whose own id is that of the one other person in it. */
const betweenTwo = new Set(['personal_chat', 'bot_chat'])

/**
 * Who the owner is. Sure where the file says so: a whole export names its owner, and a chat between two bears the other one's
 * id. Otherwise the chat's name, which is the other one's, proposes it.
 */
export function ownerOf(chat: Chat, owner: string | undefined): ReadChat['me'] {
  const ids = chat.people.ids.map(digitsOf)
  const index = owner === undefined ? -1 : ids.indexOf(owner)
  if (index >= 0) return { index, sure: true }
  return byChat(chat, ids) ?? byName(chat)
}

function byChat({ type = '', id, people }: Chat, ids: readonly string[]): ReadChat['me'] {
  if (id === undefined) return undefined
  if (type === 'saved_messages') {
    const index = ids.indexOf(id)
    return index < 0 ? undefined : { index, sure: true }
  }
  if (!betweenTwo.has(type)) return undefined
  const other = ids.indexOf(id)
  if (ids.length === 2 && other >= 0) return { index: 1 - other, sure: true }
  // Only one wrote, and it was not the other one. Chats of older exports are numbered in another way, which says nothing.
  return ids.length === 1 && other < 0 && people.ids[0]?.startsWith('user')
    ? { index: 0, sure: true }
    : undefined
}

function byName({ name, people: { names } }: Chat): ReadChat['me'] {
  if (name === undefined || names.length !== 2) return undefined
  const alike = names.filter(one => one === name)
  return alike.length === 1 ? { index: names.indexOf(name) === 0 ? 1 : 0, sure: false } : undefined
}

/** Users are written as `user123`, in older exports as the number alone. Groups and channels are nobody's own id. */
function digitsOf(id: string): string {
  return id.replace(/^user/, '')
}
