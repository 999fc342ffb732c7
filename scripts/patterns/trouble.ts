import type { FailureCode, PatternsFailure } from '../../core/src/patterns/failure.ts'
import type { Question } from '../../core/src/patterns/reader.ts'

/** What the person at the command line can do something about, and the sentence for it. */
const sentences = {
  noFile:
    'Which file? Name it after the two dashes: npm run --silent patterns -- FILE. With --help it says more.',
  usage: 'Some of that is not understood. With --help it says what there is.',
  order: '--order takes one of {orders}.',
  half: '--half takes a word of the file and its half of the day, as in --half "μ.μ.=pm".',
  zone: '--zone takes the name of a time zone, as in --zone Europe/Berlin.',
  unreadable: '{file}: there is no such file, or it may not be read.',
  chat: '{file}: There are several chats in this. Add --chat "NAME", as it stands in that program, or --chat N for the Nth in the file, from 1 on.',
  chatMany:
    '{file}: {n} chats in this go by that name. Add the whole name with --chat "NAME", or --chat N for the Nth chat in the file, from 1 on.',
  orderAsked: '{file}: The dates can be read in more than one way. Add one of: {readings}.',
  halfAsked:
    '{file}: The times carry the word "{marker}" (first at byte {offset}), which no known language uses. Add --half "{marker}=am" or --half "{marker}=pm".',
  me: 'The file does not say who of the {n} people in it is its owner. Add --me "NAME", as it stands in the file.',
  meUnknown: 'Nobody of that name writes in this chat. Write it for --me as it stands in the file.',
  everybodyMe: 'With these names for --me nobody is left who could be the other one.',
  unknownFormat: 'None of the known programs wrote this.',
  empty: 'There is nothing in it.',
  mixedFormats:
    'There are chats of two programs, or two files of the same kind, in this. Name those of one only.',
  damaged: 'It is of a known kind, and broken in a way that leaves no reading without doubt.',
  tooLarge:
    'It is of a known kind, and larger than 192 MB, which is more than is read of one such file. Export a shorter range of dates.',
  noMessages: 'It is of a known kind, and holds no message of a person.',
  notFound: 'There is no chat, or no person, of that name in it. Correct --chat.',
  group:
    'More than two people write in this chat. Only chats of two have a shape; --events shows its events.',
  encrypted: 'It is locked with a password or a key. Unlock it with the program that made it.',
  unsafeZip:
    'This zip unpacks to more than a chat could be, points outside of itself, or lies about its sizes. It was left alone.',
  otherVariant:
    'This is a known program, and another kind of its export: choose JSON in place of HTML, or unpack it first.',
  proposed: 'Who the owner is was taken from the name of the file, or the like. Add --me "NAME" to say it.',
  stopped: 'Stopped.',
  fault: 'Something went wrong that should not have ({kind}).',
} as const satisfies Record<string, string> & Record<FailureCode, string>

type Sentence = keyof typeof sentences
type Values = Readonly<Record<string, string | number>>

/** The sentence with its values. */
export function sentence(name: Sentence, values: Values = {}): string {
  return sentences[name].replaceAll(/\{(\w+)\}/g, (_, key: string) => `${values[key] ?? ''}`)
}

/** Ends the command with a sentence. */
export class Trouble extends Error {
  override readonly name = 'Trouble'

  constructor(name: Sentence, values?: Values) {
    super(sentence(name, values))
  }
}

/** A reader's question about these files, with what answers it on the command line. */
export function asked(question: Question, paths: readonly string[]): Trouble {
  const file = paths.join(', ')
  if (question.ask === 'chat')
    return question.fitting > 1
      ? new Trouble('chatMany', { file, n: question.fitting })
      : new Trouble('chat', { file })
  if (question.ask === 'half') return new Trouble('halfAsked', { file, ...question })
  const readings = question.readings.map(({ order, first, last }) => `--order ${order} (${first} to ${last})`)
  return new Trouble('orderAsked', { file, readings: readings.join(', ') })
}

/** Why a file cannot be read: which one, where in it, and what it is. */
export function failed({ code, file, offset }: PatternsFailure): string {
  const where = [file, offset === undefined ? undefined : `at byte ${offset}`].filter(
    part => part !== undefined,
  )
  return where.length === 0 ? sentence(code) : `${where.join(', ')}: ${sentence(code)}`
}
