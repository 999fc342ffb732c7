import { expect, it } from 'vitest'
import { judgedForms } from './testing/judged-forms.ts'
import { fewWeeks, moments, trickyTimes } from './testing/locale-forms.ts'

it('all 408 forms of header are wholly right after some weeks', async () => {
  const { right, ...others } = await judgedForms(fewWeeks)
  expect(others).toEqual({ asked: [], refused: [], wrong: [] })
  expect(right).toHaveLength(408)
})

it.each(trickyTimes)('none is silently wrong in $name', async ({ firstDay, count }) => {
  const { refused, wrong } = await judgedForms(moments(count, firstDay))
  expect({ refused, wrong }).toEqual({ refused: [], wrong: [] })
})
