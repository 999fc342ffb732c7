import { describe, expect, it } from 'vitest'
import { day, partsOf, type Story } from '../testing.ts'
import { coolingUntil } from './cooling.ts'
import { protectedTime, waysThatWorked } from './protected.ts'

const hour = 3_600_000

function cooling(story: Story, hoursLater = 0) {
  const { hold, plan } = partsOf(story)
  const found = coolingUntil(hold, plan, story.now + hoursLater * hour)
  return found && `${found.reason} ${(found.until - story.now) / hour}`
}

const planned = () => day('2026-03-01').plan().day('2026-03-05')

describe('the cooling window', () => {
  it.each([
    ['an urge of 7 opens none', planned().urge(7), undefined],
    ['an urge of 8 gives four hours', planned().urge(8), 'strongUrge 4'],
    [
      'a wave that rises to 9 gives four hours from then',
      planned().urge(3).after(30).rated(9),
      'strongUrge 4',
    ],
    ['an incoming message gives four hours', planned().contact('incoming'), 'incoming 4'],
    ['whatever it is', planned().contact('incoming', 'unopened'), 'incoming 4'],
    ['unless it was necessary', planned().contact('incoming', 'necessary'), undefined],
    ['also when that turned out later', planned().contact('incoming').understands('necessary'), undefined],
    ['a necessary contact opens none', planned().contact('necessary'), undefined],
    ['nor does seeing them by chance', planned().contact('chanceLook'), undefined],
    ['a slip gives twenty-four', planned().contact('outgoing'), 'slip 24'],
    ['the one that ends last counts', planned().contact('outgoing').urge(10).contact('incoming'), 'slip 24'],
    ['without a plan there is no slip, so no window', day('2026-03-05').contact('outgoing'), undefined],
  ])('%s', (_, story, expected) => {
    expect(cooling(story)).toBe(expected)
  })

  it('is open up to its end and not at it', () => {
    expect(cooling(planned().urge(8), 3.99)).toBe('strongUrge 4')
    expect(cooling(planned().urge(8), 4)).toBeUndefined()
    expect(cooling(planned().contact('outgoing'), 23.99)).toBe('slip 24')
    expect(cooling(planned().contact('outgoing'), 24)).toBeUndefined()
  })

  it('does not come from what lies ahead', () => {
    expect(cooling(planned().urge(8).contact('incoming').contact('outgoing'), -1)).toBeUndefined()
  })
})

describe('the day after a slip', () => {
  const story = () =>
    day('2026-03-01')
      .plan()
      .day('2026-03-02')
      .urge(7)
      .takes('stay')
      .takes('reachSomeone')
      .passed()
      .day('2026-03-03')
      .urge(7)
      .takes('letOut')
      .ends('contacted')
      .contact('outgoing')
      .reflects({ worked: 'a walk' })
      .day('2026-03-04')
      .urge(7)
      .takes('doSomething')
      .takes('stay')
      .passed()
      .day('2026-03-05')
      .contact('soughtLook')
      .reflects({ worked: 'calling Ines', next: 'phone in the hall' })

  function time(told: Story, hoursLater: number) {
    const { hold, plan } = partsOf(told)
    return protectedTime(hold, plan, told.now + hoursLater * hour)
  }

  it('brings back what worked before, newest first, and the next step', () => {
    const told = story()
    expect(time(told, 1)).toMatchObject({
      slip: { id: told.idOf('contact.logged') },
      until: told.now + 24 * hour,
      ways: ['stay', 'doSomething', 'reachSomeone'],
      worked: ['calling Ines', 'a walk'],
      next: 'phone in the hall',
    })
  })

  it('lasts twenty-four hours', () => {
    expect(time(story(), 23.99)).toBeDefined()
    expect(time(story(), 24)).toBeUndefined()
    expect(time(day('2026-03-01').plan(), 0)).toBeUndefined()
  })

  it('takes no way from a wave that ended in contact', () => {
    expect(waysThatWorked(partsOf(story()).hold)).not.toContain('letOut')
  })

  it('asks for nothing: without a word of the person there is simply nothing to show', () => {
    expect(time(day('2026-03-01').plan().contact('outgoing'), 0)).toMatchObject({
      ways: [],
      worked: [],
      next: undefined,
    })
    const skipped = day('2026-03-01').plan().contact('outgoing').reflects({ worked: '', next: '' })
    expect(time(skipped, 0)).toMatchObject({ worked: [], next: undefined })
  })
})
