import { nobody } from '../events.ts'
import { PatternsFailure } from '../failure.ts'
import { Interned } from '../json/interned.ts'

/** Nothing was written where a name or an id was looked for. */
export const absent = -1

/**
 * Who writes in one chat, in order of their first message. An account counts, not its name: two people may be called alike,
 * and one whose account is gone has no name at all. Only exports of before 2019 go by name, having no ids.
 */
export class People {
  readonly names: string[] = []
  /** As the file has them, `user123` or `123`; empty where there was none. */
  readonly ids: string[] = []
  readonly idWords = new Interned()
  readonly nameWords = new Interned()
  readonly #byId = new Map<number, number>()
  readonly #byName = new Map<number, number>()

  /** The index of whoever has this id, or else this name; both are numbers of the words above, or `absent`. */
  index(id: number, name: number): number {
    const known = id === absent ? this.#byName.get(name) : this.#byId.get(id)
    if (known === undefined) return this.#add(id, name)
    if (name !== absent && this.names[known] === '') this.names[known] = this.nameWords.text(name)
    return known
  }

  #add(id: number, name: number): number {
    if (this.names.length === nobody) throw new PatternsFailure('group')
    const index = this.names.length
    this.names.push(name === absent ? '' : this.nameWords.text(name))
    this.ids.push(id === absent ? '' : this.idWords.text(id))
    if (id === absent) this.#byName.set(name, index)
    else this.#byId.set(id, index)
    return index
  }
}
