import { describe, expect, it } from 'vitest'
import { day, partsOf } from '../testing.ts'
import { contactMarks, symptomPlots, urgesByHour } from './insights.ts'

describe('small plots of the symptoms', () => {
  const story = () =>
    day('2026-03-01')
      .records('symptoms.noted', { sleep: 8, energy: 7 })
      .day('2026-03-08')
      .records('symptoms.noted', { sleep: 7, energy: 7 })
      .day('2026-03-15')
      .records('symptoms.noted', { sleep: 0 })

  it('show only what was rated in three weeks at least, with its n', () => {
    const plots = symptomPlots(partsOf(story()).kept)
    expect(plots.map(({ symptom, n }) => [symptom, n])).toEqual([['sleep', 3]])
    expect(plots[0]?.points.map(({ value }) => value)).toEqual([8, 7, 0])
  })
  it('take the later of two in a day, and put what was told late at its day', () => {
    const told = story().after(30).records('symptoms.noted', { sleep: 2 }).day('2026-02-22')
    told.recordedOn('2026-03-16').records('symptoms.noted', { sleep: 9 })
    const [sleep] = symptomPlots(partsOf(told).kept)
    expect(sleep?.points.map(({ value }) => value)).toEqual([9, 8, 7, 2])
  })
  it('are absent for a journal with one entry', () => {
    expect(symptomPlots(partsOf(day('2026-03-01').records('symptoms.noted', { sleep: 8 })).kept)).toEqual([])
  })
})

describe('waves by hour', () => {
  it('are absent below ten, then count by the clock of where the person was', () => {
    const story = day('2026-03-01').at('23:10')
    for (let n = 0; n < 9; n++) story.after(1).urge(5)
    expect(urgesByHour(partsOf(story).hold)).toBeUndefined()
    story.travelsTo('America/New_York').day('2026-03-05').at('07:30').urge(6)
    const found = urgesByHour(partsOf(story).hold)
    expect(found?.n).toBe(10)
    expect(found?.counts).toHaveLength(24)
    expect([found?.counts[23], found?.counts[7]]).toEqual([9, 1])
  })
})

describe('contacts as marks', () => {
  it('stand at their days, oldest first, within the range; a day of waves only has none', () => {
    const { hold } = partsOf(
      day('2026-03-05')
        .contact('outgoing')
        .contact('incoming')
        .day('2026-03-01')
        .contact('chanceLook')
        .day('2026-03-03')
        .urge(4),
    )
    expect(contactMarks(hold).map(mark => mark.day)).toEqual(['2026-03-01', '2026-03-05'])
    expect(contactMarks(hold, { from: '2026-03-02' })).toMatchObject([
      { outgoing: 1, incoming: 1, chanceLooks: 0 },
    ])
    expect(contactMarks(hold, { to: '2026-02-28' })).toEqual([])
  })
})
