import type { Events } from './events.ts'
import type { Source } from './source.ts'

export const formats = [
  'whatsapp',
  'telegram',
  'instagram',
  'messenger',
  'imessage',
  'signal',
  'sms',
  'googleChat',
  'discord',
] as const
export type Format = (typeof formats)[number]

/** In which order a date's numbers stand. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd' | 'ydm'

/** Which half of the day a word of the file stands for. */
export type Half = 'am' | 'pm'

/** One chat out of many: by the name that the person typed, or by its place in the file from 1 on (developers only). */
export type Wanted = { readonly named: string } | { readonly number: number }

/** What the person answered so far; a reader asks for what it needs and never guesses. */
export interface Answers {
  readonly chat?: Wanted
  readonly order?: DateOrder
  /** By the marker as the file writes it, in lower case. */
  readonly halves?: Readonly<Record<string, Half>>
}

/** What a reader must know before it can go on. */
export type Question =
  /** The file has several chats; `fitting` of them go by the given name (0 when none was given yet). */
  | { readonly ask: 'chat'; readonly fitting: number }
  /** The dates can be read in more than one way, and both ways are in order of time. `first` is a date of the file, as ISO days. */
  | { readonly ask: 'order'; readonly readings: readonly { order: DateOrder; first: string; last: string }[] }
  /** A time carries a word that no known language uses. */
  | { readonly ask: 'half'; readonly marker: string; readonly offset: number }

/** What a person should know of the reading. Counts, never contents. */
export interface Note {
  readonly code: /** The file ends in the middle; what came before was read. */
    | 'truncated'
    /** Records that could not be read, and were left out. */
    | 'skipped'
    /** Some messages stand before earlier ones. */
    | 'outOfOrder'
    /** Characters that no text may hold were read as what the program meant. */
    | 'repaired'
    /** Only the owner's messages are in this file. */
    | 'ownOnly'
    /** Times are those of the phone's clock at export, to the minute. */
    | 'minutesOnly'
    /** The program keeps its latest messages in a file beside this one, which was not picked. */
    | 'logMissing'
    /** Numbered files of the chat that were not picked: there are later ones. */
    | 'partMissing'
  readonly count: number
}

/** One chat as it was read: no words, and names only of those who write in it. */
export interface ReadChat {
  readonly format: Format
  /** Names as the file has them, in order of their first message. */
  readonly people: readonly string[]
  /** Who the owner seems to be; `sure` where the file itself says so, else it is a proposal to be confirmed. */
  readonly me?: { readonly index: number; readonly sure: boolean }
  readonly events: Events
  readonly clock: 'utc' | 'local'
  /** The finest step of the times, in milliseconds: 1, 1000 or 60000. */
  readonly grain: 1 | 1000 | 60_000
  readonly notes: readonly Note[]
}

export type Outcome = { readonly read: ReadChat } | { readonly question: Question }

/** A file with its first bytes, by which it is recognised. */
export interface Candidate {
  readonly source: Source
  readonly head: Uint8Array
}

/** One program's exports. */
export interface Reader {
  /** Its format; one reader may serve two (Instagram and Messenger). */
  readonly format: Format
  /** Those of the files that this program wrote, judged by their content; none when it is another's. Throws `otherVariant`. */
  recognise(files: readonly Candidate[]): readonly Source[]
  /**
   * Reads the chat. `files` are what `recognise` gave, wrapped so that progress and cancelling need no thought here: their
   * `chunks` throw when the person stops. Where only some of them hold the chat, `narrow` is told which, so that progress counts
   * against those. Throws `PatternsFailure`.
   */
  read(
    files: readonly Source[],
    answers: Answers,
    narrow?: (files: readonly Source[]) => void,
  ): Promise<Outcome>
}
