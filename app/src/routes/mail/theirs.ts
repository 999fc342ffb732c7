import { type Shielded, setupOf } from '@breakwater/core/cut'
import { exceptionsFit, lookedFor } from '@breakwater/core/cut/mail'
import { state } from '../../state/session.ts'
import { setupAround } from '../../state/setup-around.ts'

/** Who is looked for in mail, as the journal says it now. */
export interface Theirs {
  readonly people: readonly Shielded[]
  /** All of their addresses. */
  readonly mails: readonly string[]
  /** What always gets through, theirs and others'. */
  readonly necessary: readonly string[]
}

export function theirsNow(): Theirs {
  const { people, necessary } = setupOf(state.value, { id: '' }, setupAround())
  return { people, necessary, mails: [...new Set(people.flatMap(({ mails }) => mails))] }
}

/** What a filter is made from, once somebody said which of the addresses are put away. */
export interface Chosen {
  readonly people: readonly Shielded[]
  readonly necessary: readonly string[]
  /** Whole names that are looked for in notices of networks. */
  readonly names: readonly string[]
  /** Addresses that are put away. */
  readonly addresses: readonly string[]
  /** Addresses and domains that always get through. */
  readonly spared: readonly string[]
  /** False when Gmail has no room for so many of them. */
  readonly fitsGmail: boolean
}

/** `away`: the addresses of theirs that are put away; the others get through. */
export function choose({ people, mails, necessary }: Theirs, away: ReadonlySet<string>): Chosen {
  const through = [...necessary.filter(one => !mails.includes(one)), ...mails.filter(one => !away.has(one))]
  const { names, addresses, exceptions, exceptionDomains } = lookedFor(people, through)
  return {
    people,
    necessary: through,
    names,
    addresses,
    spared: [...exceptions, ...exceptionDomains].filter(one => !mails.includes(one)),
    fitsGmail: exceptionsFit(people, through),
  }
}
