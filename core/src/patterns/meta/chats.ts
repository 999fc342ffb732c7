import { PatternsFailure } from '../failure.ts'
import type { NamedChat } from '../fitting-chats.ts'
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
export interface Chat extends NamedChat {
  readonly parts: readonly Part[]
}

/** Chats in order of their files. Of each file no more is read than who takes part. */
export async function chatsIn(files: readonly Source[]): Promise<readonly Chat[]> {
  const folders = new Map<string, Chat & { parts: Part[] }>()
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
      folders.set(key, { participants: opening.participants, folders: [place.folder], parts })
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
    return [
      {
        participants: same[0]?.participants ?? [],
        folders: same.flatMap(chat => chat.folders),
        parts: same.flatMap(chat => chat.parts),
      },
    ]
  })
}
