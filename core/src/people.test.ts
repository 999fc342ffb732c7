import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyJournal } from './any-journal.ts'
import type { Entry } from './journal/entry.ts'
import { aboutPerson, hasOwn } from './people.ts'
import { personState } from './state.ts'
import { day, fold, journalOf } from './testing.ts'

const without = (entries: readonly Entry[], gone: readonly string[]) =>
  entries.filter(({ id }) => !gone.includes(id))
const kindsOf = (entries: readonly Entry[]) => entries.map(({ kind }) => kind)

/** About the first person, but for the one wave. */
function ofTwo(): Entry[] {
  const story = day('2026-03-01')
    .plan()
    .records('person.named', { name: 'K.' })
    .records('safety.answered', { danger: 'no' })
    .records('setting.chosen', { key: 'country', value: 'DE' })
    .records('shield.keyed', { key: '0'.repeat(64) })
    .records('identifier.noted', { sort: 'name', value: 'Kim Muster' })
    .contact('outgoing')
    .reflects({ worked: 'sleep' })
    .urge(8)
  return journalOf(story).map(entry => (entry.kind === 'urge.opened' ? { ...entry, person: 'two' } : entry))
}

describe('a person who is removed', () => {
  it('goes with name, plan, addresses and days; settings, safety answers and the other person stay', () => {
    const entries = ofTwo()
    const left = without(entries, aboutPerson(entries, 'one'))
    expect(kindsOf(left)).toEqual(['safety.answered', 'setting.chosen', 'shield.keyed', 'urge.opened'])
    expect(kindsOf(without(entries, aboutPerson(entries, 'two')))).not.toContain('urge.opened')
  })

  it('takes along what only says something about their entries, whoever was in sight when it was said', () => {
    const entries = ofTwo().map(entry =>
      entry.kind === 'slip.reflected' ? { ...entry, person: 'two' } : entry,
    )
    expect(kindsOf(without(entries, aboutPerson(entries, 'one')))).not.toContain('slip.reflected')
  })

  it('is not known afterwards, in any journal, and nobody else knows less of what stands on its own', () => {
    fc.assert(
      fc.property(anyJournal, entries => {
        const left = without(entries, aboutPerson(entries, 'one'))
        expect(hasOwn(personState(fold(left), 'one'))).toBe(false)
        const alone = entries.filter(({ person, ref }) => person === 'two' && ref === undefined)
        expect(left).toEqual(expect.arrayContaining(alone))
      }),
    )
  })

  it('is known again when something new is recorded about them', () => {
    expect(hasOwn(personState(fold(journalOf(day('2026-03-01').urge(8))), 'one'))).toBe(true)
    const named = journalOf(day('2026-03-01').records('shield.set', { level: 'weak' }))
    expect(hasOwn(personState(fold(named), 'one'))).toBe(false)
  })
})
