import { expect, it } from 'vitest'
import { indexOfDate } from '../../journal/calendar.ts'
import type { Outcome } from '../reader.ts'
import { sourceOf } from '../testing/sources.ts'
import { whatsapp } from './index.ts'
import { exportOf, type HeaderForm, headerForms, moments } from './testing/locale-forms.ts'

type Judged = 'right' | 'asked' | 'wrong'

async function judge(form: HeaderForm, at: readonly number[]): Promise<Judged> {
  const source = sourceOf('chat.txt', exportOf(form, at))
  if (
    whatsapp.recognise([{ source, head: (await source.slice?.(0, 65_536)) ?? new Uint8Array() }]).length === 0
  )
    return 'wrong'
  const outcome = await whatsapp.read([source], {})
  if ('question' in outcome) return 'asked'
  return isRight(outcome, at) ? 'right' : 'wrong'
}

function isRight(outcome: Outcome, at: readonly number[]): boolean {
  if (!('read' in outcome)) return false
  const { people, events } = outcome.read
  return (
    people.join() === ['Sam', 'Alex Rivera'].slice(0, at.length).join() &&
    events.count === at.length &&
    at.every(
      (moment, place) =>
        events.at[place] === moment &&
        events.sender[place] === place % 2 &&
        events.length[place] === `message ${place}`.length,
    )
  )
}

async function tally(at: readonly number[]): Promise<Record<Judged, string[]>> {
  const found: Record<Judged, string[]> = { right: [], asked: [], wrong: [] }
  for (const form of headerForms)
    found[await judge(form, at)].push(`${form.locale} ${form.hourCycle} ${form.program}`)
  return found
}

it('all 408 forms of header are wholly right after some weeks', async () => {
  const { right, asked, wrong } = await tally(moments(60))
  expect(wrong).toEqual([])
  expect(asked).toEqual([])
  expect(right).toHaveLength(408)
})

it.each([
  ['the end of 2015, when days look like years', indexOfDate(2015, 12, 9), 30],
  ['a week in which every number may be a month', indexOfDate(2023, 5, 3), 10],
  ['three messages', indexOfDate(2026, 1, 1), 3],
])('none is silently wrong in %s', async (_, first, count) => {
  expect((await tally(moments(count, first))).wrong).toEqual([])
})
