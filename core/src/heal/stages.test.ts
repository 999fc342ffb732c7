import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysFrom } from '../journal/day.ts'
import { day, moment, partsOf, type Story } from '../testing.ts'
import { type StageCode, stageCodes } from './codes.ts'
import { currentStages, stageStretches } from './stages.ts'

const zone = 'Europe/Berlin'
const choose = (story: Story, ...stages: StageCode[]) => story.records('stage.chosen', { stages })
const history = (story: Story, until: string) =>
  stageStretches(partsOf(story).kept, moment(until, '12:00'), zone).map(
    ({ stage, from, to }) => `${stage} ${from.slice(5)} ${to.slice(5)}`,
  )

describe('where somebody sees themselves', () => {
  it('is what was chosen last, since that day', () => {
    const story = choose(choose(day('2026-03-01'), 'denial').day('2026-03-04'), 'anger', 'acceptance')
    expect(currentStages(partsOf(story).kept)).toMatchObject({
      stages: ['anger', 'acceptance'],
      since: '2026-03-04',
    })
  })
  it('is nothing before the first choice, and none when none was chosen', () => {
    expect(currentStages(new Map())).toBeUndefined()
    expect(currentStages(partsOf(choose(day('2026-03-01'))).kept)?.stages).toEqual([])
  })
})

describe('the history of themes', () => {
  it('runs from choice to choice, and to today', () => {
    const story = choose(choose(day('2026-03-01'), 'denial').day('2026-03-04'), 'anger')
    expect(history(story, '2026-03-06')).toEqual(['denial 03-01 03-03', 'anger 03-04 03-06'])
  })
  it('lets somebody go back, as often as they like', () => {
    const story = choose(
      choose(choose(day('2026-03-01'), 'anger').day('2026-03-02'), 'denial').day('2026-03-03'),
      'anger',
    )
    expect(history(story, '2026-03-03')).toEqual([
      'anger 03-01 03-01',
      'denial 03-02 03-02',
      'anger 03-03 03-03',
    ])
  })
  it('holds two at once, and the one that stays goes on as one stretch', () => {
    let story = choose(day('2026-03-01'), 'desperate', 'denial')
    story = choose(story.day('2026-03-03'), 'denial', 'anger')
    story = choose(story.day('2026-03-05'), 'acceptance')
    expect(history(story, '2026-03-05')).toEqual([
      'desperate 03-01 03-02',
      'denial 03-01 03-04',
      'anger 03-03 03-04',
      'acceptance 03-05 03-05',
    ])
  })
  it('of two choices in a day the later one counts', () => {
    const story = choose(choose(day('2026-03-01'), 'denial').after(30), 'anger')
    expect(history(story, '2026-03-02')).toEqual(['anger 03-01 03-02'])
  })
  it('ends where none was chosen, and gives a day to a choice made by a clock that ran ahead', () => {
    expect(history(choose(choose(day('2026-03-01'), 'denial').day('2026-03-03')), '2026-03-09')).toEqual([
      'denial 03-01 03-02',
    ])
    expect(history(choose(day('2026-05-01'), 'denial'), '2026-03-01')).toEqual(['denial 05-01 05-01'])
  })
})

it('for any choices: each day shows exactly what was chosen last', () => {
  const stages = fc.uniqueArray(fc.constantFrom(...stageCodes), { maxLength: 2 })
  const choices = fc.array(fc.record({ gap: fc.integer({ min: 0, max: 9 }), stages }), {
    minLength: 1,
    maxLength: 8,
  })
  fc.assert(
    fc.property(choices, made => {
      const chosen = new Map<string, readonly StageCode[]>()
      const story = day('2026-01-01')
      let date = '2026-01-01'
      for (const choice of made) {
        date = addDays(date, choice.gap)
        choose(story.day(date).after(chosen.size + 1), ...choice.stages)
        chosen.set(date, choice.stages)
      }
      const stretches = stageStretches(partsOf(story).kept, moment(addDays(date, 3), '12:00'), zone)
      let expected: readonly StageCode[] = []
      for (const one of daysFrom('2026-01-01', addDays(date, 3))) {
        expected = chosen.get(one) ?? expected
        const on = stretches.filter(({ from, to }) => from <= one && one <= to)
        expect(on.map(({ stage }) => stage).sort()).toEqual([...expected].sort())
      }
    }),
  )
})
