import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyJournal } from './any-journal.ts'
import { byOrder, type Entry } from './journal/entry.ts'
import { packState, unpackState } from './pack.ts'
import { emptyState, extendState, personState, readOwn, type State } from './state.ts'
import { day, fold, idOf, journalOf, partsOf, stateOf } from './testing.ts'

/** What the vault does with late arrivals: batches that cannot be put on top make the fold begin anew. */
function receive(batches: readonly (readonly Entry[])[], between: (state: State) => State = state => state) {
  let state = emptyState()
  let seen: Entry[] = []
  for (const batch of batches) {
    seen = [...seen, ...batch]
    const next = extendState(state, batch) ?? extendState(emptyState(), seen)
    if (next === undefined) throw new Error('an empty state refused')
    state = between(next)
  }
  return state
}

function split<T>(list: readonly T[], cuts: readonly number[]): T[][] {
  const places = [0, ...cuts.map(cut => cut % (list.length + 1)).sort((a, b) => a - b), list.length]
  return places.slice(1).map((to, n) => list.slice(places[n], to))
}

const shuffled = anyJournal.chain(journal =>
  fc.shuffledSubarray(journal, { minLength: journal.length }).map(other => ({ journal, other })),
)
const cuts = fc.array(fc.nat(), { maxLength: 5 })

describe('the same entries give the same state', () => {
  it('in whatever order they arrive', () => {
    fc.assert(
      fc.property(shuffled, ({ journal, other }) => {
        expect(fold(other)).toEqual(fold(journal))
      }),
    )
  })

  it('in whatever batches and from whatever devices they arrive', () => {
    fc.assert(
      fc.property(shuffled, cuts, ({ journal, other }, at) => {
        expect(packState(receive(split(other, at)))).toBe(packState(fold(journal)))
      }),
    )
  })

  it('in order and in batches, as they are recorded on one device', () => {
    fc.assert(
      fc.property(anyJournal, cuts, (journal, at) => {
        expect(receive(split([...journal].sort(byOrder), at))).toEqual(fold(journal))
      }),
    )
  })

  it('when some arrive twice', () => {
    fc.assert(
      fc.property(shuffled, cuts, ({ journal, other }, at) => {
        expect(fold([...journal, ...other])).toEqual(fold(journal))
        expect(receive([...split(other, at), journal])).toEqual(fold(journal))
      }),
    )
  })

  it('when the state is packed and unpacked in between', () => {
    fc.assert(
      fc.property(anyJournal, cuts, (journal, at) => {
        const batches = split([...journal].sort(byOrder), at)
        expect(receive(batches, state => unpackState(packState(state)))).toEqual(fold(journal))
      }),
    )
  })

  it('to the byte when packed, so that two devices can compare', () => {
    fc.assert(
      fc.property(shuffled, ({ journal, other }) => {
        expect(packState(fold(other))).toBe(packState(fold(journal)))
      }),
    )
  })
})

describe('a state', () => {
  it('is never changed by what is folded on top of it', () => {
    fc.assert(
      fc.property(anyJournal, fc.nat(), (journal, cut) => {
        const [early = [], late = []] = split([...journal].sort(byOrder), [cut])
        const state = fold(early)
        const before = packState(state)
        extendState(state, late)
        expect(packState(state)).toBe(before)
      }),
    )
  })

  it('counts and keeps entries of kinds that it does not know, and entries of newer versions', () => {
    const [known] = journalOf(day('2026-03-01').urge(5))
    if (known === undefined) throw new Error('no entry')
    const strange = [
      { ...known, id: idOf(1), kind: 'postcard.written', body: { anything: true } },
      { ...known, id: idOf(2), v: 99, body: { strength: 'as a word' } },
      { ...known, id: idOf(3), kind: 'toString', body: {} },
    ]
    const state = fold([known, ...strange])
    expect(state.journal.entries).toBe(4)
    expect(personState(state).hold.urges.size).toBe(1)
  })

  it('keeps two people apart', () => {
    const [one] = journalOf(day('2026-03-01').urge(5))
    if (one === undefined) throw new Error('no entry')
    const state = fold([one, { ...one, id: idOf(1), person: 'two' }])
    expect(personState(state, 'one').hold.urges.size).toBe(1)
    expect(personState(state, 'two').hold.urges.size).toBe(1)
    expect(personState(state, 'three').hold.urges.size).toBe(0)
  })

  it('says when the fold has to begin earlier: a late arrival, or a change to what is folded', () => {
    const told = journalOf(day('2026-03-01').urge(5).after(10).rated(3).after(1).removes('urge.opened'))
    const [urge, rating, removal] = told
    if (!urge || !rating || !removal) throw new Error('three entries')
    expect(extendState(fold([rating]), [urge])).toBeUndefined()
    expect(extendState(fold([urge, rating]), [removal])).toBeUndefined()
    expect(extendState(fold([urge]), [rating])).toBeDefined()
  })
})

describe('changing what was recorded', () => {
  it('a replaced urge stands at its place with its new strength and still has its ratings', () => {
    const { hold } = partsOf(
      day('2026-03-01').urge(8).after(5).rated(6).replaces('urge.opened', { strength: 3 }),
    )
    const [urge] = hold.urges.values()
    expect(urge?.ratings.map(rating => rating.strength)).toEqual([3, 6])
    expect(hold.days.get('2026-03-01')?.peak).toBe(6)
  })

  it('the newest replacement counts', () => {
    const { hold } = partsOf(
      day('2026-03-01')
        .urge(8)
        .replaces('urge.opened', { strength: 3 })
        .replaces('urge.opened', { strength: 5 }),
    )
    expect([...hold.urges.values()][0]?.ratings[0]?.strength).toBe(5)
  })

  it('a replacement that cannot be lifted is passed over, and what stood there stays', () => {
    const story = day('2026-03-01').urge(8)
    story.records('journal.replaced', { v: 1, body: 'eleven' }, story.idOf('urge.opened'))
    const { hold } = personState(fold(story.entries.map(readOwn)))
    expect([...hold.urges.values()][0]?.ratings[0]?.strength).toBe(8)
  })

  it('moving a contact to another day moves it in the tallies', () => {
    const { hold } = partsOf(
      day('2026-03-01')
        .contact('outgoing')
        .day('2026-03-02')
        .replaces('contact.logged', { direction: 'necessary' }),
    )
    expect(hold.days.get('2026-03-01')).toBeUndefined()
    expect(hold.days.get('2026-03-02')).toMatchObject({ necessary: 1, outgoing: 0 })
  })

  it('a removed contact no longer counts anywhere', () => {
    const state = stateOf(day('2026-03-01').plan().contact('outgoing').after(1).removes('contact.logged'))
    const { hold } = personState(state)
    expect(hold.contacts.size).toBe(0)
    expect(hold.days.size).toBe(0)
    expect(state.journal.entries).toBe(1)
  })

  it('removing and changing again does not bring it back', () => {
    const { hold } = partsOf(
      day('2026-03-01')
        .plan()
        .urge(8)
        .after(1)
        .removes('urge.opened')
        .after(1)
        .replaces('urge.opened', { strength: 2 }),
    )
    expect(hold.urges.size).toBe(0)
  })
})

describe('what a state remembers', () => {
  it('only the newest waves, but every day for ever', () => {
    const story = day('2026-01-01').plan()
    for (let n = 0; n < 250; n++) story.after(60).urge(5)
    const { hold } = partsOf(story)
    expect(hold.urges.size).toBe(200)
    expect([...hold.days.values()].reduce((sum, each) => sum + each.urges, 0)).toBe(250)
  })

  it('the newest of settings, names, backups and safety answers', () => {
    const story = day('2026-03-01')
      .records('setting.chosen', { key: 'country', value: 'DE' })
      .records('backup.made', { form: 'age' })
      .records('person.named', { name: 'K.' })
      .records('safety.answered', { danger: 'unsure' })
      .records('safetyPlan.written', { step: 'signs', text: 'I stop eating' })
      .after(60)
      .records('setting.chosen', { key: 'country', value: 'FR' })
      .records('safety.answered', { watched: 'no' })
    const { journal, care } = stateOf(story)
    expect(journal.settings.get('country')).toBe('FR')
    expect(journal.lastBackup).toBe('2026-03-01T11:00:00Z')
    expect(journal.names.get('one')).toBe('K.')
    expect(care.safety).toMatchObject({ danger: 'unsure', watched: 'no', order: 'unasked' })
    expect(care.safetyPlan.get('signs')).toBe('I stop eating')
  })

  it('the first and the last day on which anything was recorded, whatever it was about', () => {
    const { journal } = stateOf(
      day('2026-03-01').contact('outgoing').day('2026-02-01').recordedOn('2026-03-05').contact('outgoing'),
    )
    expect([journal.firstDay, journal.lastDay]).toEqual(['2026-03-01', '2026-03-05'])
  })

  it('who only changes or removes something was here too', () => {
    const story = day('2026-03-01').urge(8).urge(5).day('2026-03-04').replaces('urge.opened', { strength: 3 })
    expect(stateOf(story).journal.lastDay).toBe('2026-03-04')
    expect(stateOf(story.day('2026-03-06').removes('urge.opened')).journal).toMatchObject({
      lastDay: '2026-03-06',
      entries: 1,
    })
  })
})
