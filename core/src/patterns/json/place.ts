import type { Rule } from './rule.ts'
import type { Token } from './token.ts'
import type { Words } from './words.ts'

/**
 * A rule with every field there, so that all of them have one layout in memory: the engine looks fields up far quicker then,
 * which saves about a seventh of the time of a long file.
 */
export class Place {
  readonly measured: boolean
  readonly value: ((token: Token) => void) | undefined
  readonly none: (() => void) | undefined
  readonly open: (() => boolean) | undefined
  readonly close: (() => void) | undefined
  readonly keys: Words<Place> | undefined
  readonly items: Place | undefined

  constructor(rule: Rule) {
    this.measured = rule.measured ?? false
    this.value = rule.value
    this.none = rule.none
    this.open = rule.open
    this.close = rule.close
    this.keys = rule.keys?.map(inner => new Place(inner))
    this.items = rule.items && new Place(rule.items)
  }
}
