import { describe, expect, it } from 'vitest'
import { day, journalOf } from '../testing.ts'
import { arrange } from './arrange.ts'
import { dependents } from './dependents.ts'
import { groupOf, searchEntries } from './search.ts'

describe('searching the journal', () => {
  const journal = journalOf(
    day('2026-03-01')
      .plan()
      .urge(5)
      .records('card.written', { text: 'Das CAFÉ an der Straße', shownLocked: false })
      .records('ally.added', { name: 'Zoë Bär', phone: '0151 23', shownLocked: false })
      .holds('I miss the café mornings')
      .contact('outgoing')
      .reflects({ trigger: 'our café', worked: 'a long walk' }),
  )
  const found = (text: string, ...groups: Parameters<typeof searchEntries>[1]['groups'] & object) =>
    searchEntries(journal, { text, groups }).map(entry => entry.kind)

  it('finds words whatever their case and marks', () => {
    expect(found('cafe')).toEqual(['card.written', 'message.held', 'slip.reflected'])
    expect(found('STRASSE')).toEqual(['card.written'])
    expect(found('zoe bar')).toEqual(['ally.added'])
    expect(found('Bár')).toEqual(['ally.added'])
  })

  it('wants every word, in any order and any of the fields', () => {
    expect(found('walk cafe')).toEqual(['slip.reflected'])
    expect(found('walk mornings')).toEqual([])
  })

  it('finds no codes, only what the person wrote', () => {
    expect(found('outgoing')).toEqual([])
  })

  it('shows everything for an empty search, and only the chosen groups', () => {
    expect(found('  ')).toHaveLength(journal.length)
    expect(found('', 'urges', 'contacts')).toEqual(['urge.opened', 'contact.logged', 'slip.reflected'])
    expect(found('cafe', 'writing')).toEqual(['message.held'])
  })

  it('keeps unknown kinds in sight as long as no group is chosen', () => {
    const [entry] = journal
    const strange = { ...entry, kind: 'dream.kept', body: 7 } as (typeof journal)[number]
    expect(searchEntries([strange], {})).toEqual([strange])
    expect(searchEntries([strange], { groups: ['own'] })).toEqual([])
    expect(groupOf('dream.kept')).toBeUndefined()
  })

  it('finds what a replacement says, at the place of the replaced, and never the amendment', () => {
    const changed = journalOf(
      day('2026-03-01').holds('the harbour').replaces('message.held', { text: 'the sea' }),
    )
    expect(searchEntries(arrange(changed), { text: 'sea' }).map(entry => entry.kind)).toEqual([
      'message.held',
    ])
    expect(searchEntries(arrange(changed), { text: 'harbour' })).toEqual([])
    expect(searchEntries(changed, {}).map(entry => entry.kind)).toEqual(['message.held'])
  })
})

describe('what goes with an entry that is removed', () => {
  it('everything that only says something about it, and what hangs on that', () => {
    const story = day('2026-03-01')
      .urge(8)
      .rated(5)
      .takes('stay')
      .passed()
      .replaces('urge.rated', { strength: 4 })
    const journal = journalOf(story)
    expect(dependents(journal, [story.idOf('urge.opened')])).toEqual(journal.slice(1).map(entry => entry.id))
    expect(dependents(journal, [story.idOf('urge.rated')])).toEqual([story.idOf('journal.replaced')])
  })

  it('not what stands on its own: a contact or a message that came out of a wave stays', () => {
    const story = day('2026-03-01').urge(8)
    const wave = story.idOf('urge.opened')
    story.records('contact.logged', { direction: 'outgoing' }, wave).reflects({ worked: 'sleep' })
    story.records('message.held', { text: 'later' }, wave)
    const journal = journalOf(story)
    expect(dependents(journal, [wave])).toEqual([])
    expect(dependents(journal, [story.idOf('contact.logged')])).toEqual([story.idOf('slip.reflected')])
  })

  it('nothing for an entry that nobody names', () => {
    expect(dependents(journalOf(day('2026-03-01').urge(8)), ['nobody'])).toEqual([])
  })
})
