import { fitOf } from './fit.ts'
import type { Wanted } from './reader.ts'

/** A chat of many, and by what a person may call it. */
export interface NamedChat {
  /** Names of all who take part, the owner among them. */
  readonly participants: readonly string[]
  /** Names of its folders in the export: a way out where two people go by one name. */
  readonly folders: readonly string[]
}

/**
 * The chats that the person may mean: all of them while nothing was typed, else those that go best by what was.
 * @param owner whose export it is, where that is known; else the one name that is in every chat
 */
export function fittingChats<Chat extends NamedChat>(
  chats: readonly Chat[],
  wanted: Wanted | undefined,
  owner = everywhere(chats),
): readonly Chat[] {
  if (wanted === undefined) return chats
  if ('number' in wanted) return chats.slice(wanted.number - 1, wanted.number)
  const fits = chats.map(chat => ({ chat, fit: fitOfChat(chat, wanted.named.trim(), owner) }))
  const best = fits.reduce((most, { fit }) => Math.max(most, fit), 0)
  return best === 0 ? [] : fits.filter(({ fit }) => fit === best).map(({ chat }) => chat)
}

/** Nobody looks for a chat with themselves. */
function everywhere([first, ...others]: readonly NamedChat[]): string | undefined {
  if (!first || others.length === 0) return undefined
  const names = first.participants.filter(name =>
    others.every(({ participants }) => participants.includes(name)),
  )
  return names.length === 1 ? names[0] : undefined
}

/** A folder's own name is meant by nobody who does not mean it; a group fits only where no chat of two does. */
function fitOfChat({ participants, folders }: NamedChat, typed: string, owner: string | undefined): number {
  if (typed !== '' && folders.includes(typed)) return 10
  const fit = Math.max(0, ...participants.map(name => (name === owner ? 0 : fitOf(name, typed))))
  return fit === 0 ? 0 : fit + (participants.length > 2 ? 0 : 4)
}
