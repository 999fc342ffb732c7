import { PatternsFailure } from '../failure.ts'
import { fitOf } from '../fit.ts'
import type { Wanted } from '../reader.ts'
import { head, type Source } from '../source.ts'
import { type Opening, openingOf } from './opening.ts'
import { type Place, placeOf } from './place.ts'

/** As much of a file as holds the list of who takes part. */
const openingBytes = 64 * 1024

export interface Part {
  readonly source: Source
  readonly form: Opening['form']
  readonly place: Place
}

/** The files of one chat, and who takes part in it. */
export interface Chat {
  readonly participants: readonly string[]
  readonly parts: readonly Part[]
}

/** Chats in order of their files. Of each file no more is read than who takes part. */
export async function chatsIn(files: readonly Source[]): Promise<readonly Chat[]> {
  const folders = new Map<string, { participants: readonly string[]; parts: Part[] }>()
  for (const source of files) {
    const opening = openingOf(await head(source, openingBytes))
    if (!opening) throw new PatternsFailure('damaged', { file: source.name })
    const place = placeOf(source.name, opening.form)
    const people = peopleKey(opening.participants)
    const key = JSON.stringify([opening.form, place.folder, place.cutover, people])
    const known = folders.get(key)
    if (known) known.parts.push({ source, form: opening.form, place })
    else {
      const parts = [{ source, form: opening.form, place }]
      folders.set(key, { participants: opening.participants, parts })
    }
  }
  return joined([...folders.values()])
}

const peopleKey = (names: readonly string[]): string => JSON.stringify([...names].sort())

/**
 * Puts together what is one chat in several folders: what came before the encryption, the chat itself, and the separate export.
 * Where there are two of the same kind, two different people may bear one name: they stay apart, and the person is asked.
 */
function joined(folders: readonly Chat[]): readonly Chat[] {
  const byPeople = Map.groupBy(folders, chat => peopleKey(chat.participants))
  return [...byPeople.values()].flatMap(same => {
    const kinds = same.map(({ parts: [part] }) => (part?.place.cutover ? 'cutover' : part?.form))
    if (new Set(kinds).size < kinds.length) return same
    return [{ participants: same[0]?.participants ?? [], parts: same.flatMap(chat => chat.parts) }]
  })
}

/** Those that the person may mean: all of them while nothing was typed. */
export function fitting(chats: readonly Chat[], wanted: Wanted | undefined): readonly Chat[] {
  if (wanted === undefined) return chats
  if ('number' in wanted) return chats.slice(wanted.number - 1, wanted.number)
  const typed = wanted.named.trim()
  const owner = ownerOf(chats)
  const fits = chats.map(chat => ({ chat, fit: fitOfChat(chat, typed, owner) }))
  const best = Math.max(0, ...fits.map(({ fit }) => fit))
  return best === 0 ? [] : fits.filter(({ fit }) => fit === best).map(({ chat }) => chat)
}

/** The one name that is in every chat: nobody looks for a chat with themselves. */
function ownerOf(chats: readonly Chat[]): string | undefined {
  const [first, ...others] = chats
  if (!first || others.length === 0) return undefined
  const everywhere = first.participants.filter(name =>
    others.every(({ participants }) => participants.includes(name)),
  )
  return everywhere.length === 1 ? everywhere[0] : undefined
}

/** A folder's own name is meant by nobody who does not mean it; a group fits only where no chat of two does. */
function fitOfChat({ participants, parts }: Chat, typed: string, owner: string | undefined): number {
  if (typed !== '' && parts.some(({ place }) => place.folder === typed)) return 10
  const fit = Math.max(0, ...participants.map(name => (name === owner ? 0 : fitOf(name, typed))))
  return fit === 0 ? 0 : fit + (participants.length > 2 ? 0 : 4)
}
