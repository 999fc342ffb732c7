import type { Incident, IncidentChannel, Numbered, TimeKnown } from '@breakwater/core/evidence'
import type { Picked } from './picked.ts'

/** An entry while it is being written: every field as it stands in the form. */
export interface EntryDraft {
  readonly known: TimeKnown
  readonly day: string
  readonly time: string
  readonly place: string
  readonly channel: IncidentChannel | ''
  readonly what: string
  readonly witness: string
  readonly reference: string
}

/** What the form begins with: today, or what the entry that is put right says. */
export function draftOf(corrects: Numbered | undefined, today: string): EntryDraft {
  return {
    known: corrects?.known ?? 'exact',
    day: corrects === undefined ? today : (corrects.day ?? ''),
    time: corrects?.time ?? '',
    place: corrects?.place ?? '',
    channel: corrects?.channel ?? '',
    what: corrects?.what ?? '',
    witness: corrects?.witness ?? '',
    reference: corrects?.reference ?? '',
  }
}

export type Missing = 'day' | 'time' | 'what'

/** What is still missing, in the order of the form. */
export function missingIn({ known, day, time, what }: EntryDraft): Missing | undefined {
  if (known === 'exact' && day === '') return 'day'
  if (known === 'exact' && time === '') return 'time'
  return what.trim() === '' ? 'what' : undefined
}

/** The entry, with nothing in it that was left empty. */
export function incidentOf(draft: EntryDraft, files: readonly Picked[], corrects?: string): Incident {
  const { known, what, channel } = draft
  const timed = known === 'unknown' ? {} : { day: draft.day, time: draft.time }
  const { place, witness, reference } = draft
  const lines = Object.entries({ ...timed, place, witness, reference, channel }).flatMap(([name, value]) =>
    value.trim() === '' ? [] : [[name, value.trim()] as const],
  )
  return {
    known,
    what: what.trim(),
    ...Object.fromEntries(lines),
    files: files.map(({ name, size, type, sha256, kept }) => ({
      name: name.slice(0, 500),
      size,
      type: type.slice(0, 200),
      ...(sha256 === undefined ? {} : { sha256 }),
      ...(kept === undefined ? {} : { id: kept.id }),
    })),
    ...(corrects === undefined ? {} : { corrects }),
  }
}
