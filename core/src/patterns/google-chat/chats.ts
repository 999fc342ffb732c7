import { PatternsFailure } from '../failure.ts'
import type { NamedChat } from '../fitting-chats.ts'
import type { Rule } from '../json/rule.ts'
import { Scanner } from '../json/scanner.ts'
import { Words } from '../json/words.ts'
import { head, type Source } from '../source.ts'
import { folderOf, kindOf } from './files.ts'
import { type Person, personRule, writersIn } from './person.ts'

const openingBytes = 64 * 1024

export interface Chat extends NamedChat {
  readonly files: readonly Source[]
}

export interface Account {
  readonly chats: readonly Chat[]
  readonly owner: Person | undefined
}

/** The chats of an export, and whose it is. Of files with messages no more is read than who writes first. */
export async function accountIn(files: readonly Source[]): Promise<Account> {
  const folders = new Map<string, { folder: string; members: Person[]; writers: Person[]; files: Source[] }>()
  const owners = new Map<string, Person>()
  for (const source of files) {
    const { within, folder } = folderOf(source.name)
    const here = folders.get(within) ?? { folder, members: [], writers: [], files: [] }
    folders.set(within, here)
    const start = await head(source, openingBytes)
    const kind = kindOf(start)
    if (kind === 'messages') {
      here.files.push(source)
      here.writers.push(...writersIn(start))
    } else {
      const { members, users } = await peopleIn(source)
      if (kind === 'group') here.members.push(...members)
      else for (const user of users) owners.set(user.id, user)
    }
  }
  const chats = [...folders.values()]
    .filter(chat => chat.files.length > 0)
    .map(chat => ({ participants: namesOf(chat), folders: [chat.folder], files: chat.files }))
  const [owner] = owners.values()
  return { chats, owner: owners.size === 1 ? owner : undefined }
}

/**
 * Who is listed in a file of people, and whose account one is.
 * @throws PatternsFailure `damaged` with the place; also for one that ends in the middle: whoever stood behind it would be missing
 */
async function peopleIn(source: Source): Promise<{ members: readonly Person[]; users: readonly Person[] }> {
  const members: Person[] = []
  const users: Person[] = []
  const into = (list: Person[]) => personRule(person => person && list.push(person))
  const rule: Rule = { keys: new Words<Rule>({ members: { items: into(members) }, user: into(users) }) }
  const scanner = new Scanner(rule, source.name)
  for await (const chunk of source.chunks()) scanner.feed(chunk)
  if (!scanner.whole) throw new PatternsFailure('damaged', { file: source.name, offset: source.size })
  return { members, users }
}

/** All members, where the export lists them; people are counted by account, since two may have one name. */
function namesOf({ members, writers }: { members: readonly Person[]; writers: readonly Person[] }): string[] {
  const people = new Map((members.length > 0 ? members : writers).map(person => [person.id, person]))
  return [...people.values()].filter(({ human }) => human).map(({ name }) => name)
}
