import { expect, it } from 'vitest'
import { keysOf, unusedKeys } from './check-messages.ts'

const catalogue = {
  head: { first: 'Day one.', noPlanLead: 'Nothing is counted.' },
  marks_one: 'A wave.',
  marks_other: 'Waves.',
}

it('takes the forms of a plural for one sentence', () => {
  expect([...keysOf(catalogue)]).toEqual(['head.first', 'head.noPlanLead', 'marks'])
})

it('finds a sentence that no screen says', () => {
  const screen = "t('head.first'); t('marks', { count })"
  expect(unusedKeys(keysOf(catalogue), [screen])).toEqual(['head.noPlanLead'])
})

it('understands a key that is put together', () => {
  const screen = ["t('head.first'); t('marks'); t(`head.$", '{state}Lead`)'].join('')
  expect(unusedKeys(keysOf(catalogue), [screen])).toEqual([])
})
