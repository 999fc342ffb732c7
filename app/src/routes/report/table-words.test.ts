import { reportColumnCodes, reportSectionCodes } from '@breakwater/core/heal'
import { expect, it } from 'vitest'
import report from '../../messages/en/report.json' with { type: 'json' }

it('every column of every table has a heading, and no heading is left over', () => {
  expect(Object.keys(report.column).sort()).toEqual([...reportColumnCodes].sort())
})

it('every section has a name and says what is in it', () => {
  expect(Object.keys(report.section)).toEqual([...reportSectionCodes])
  expect(Object.keys(report.about)).toEqual([...reportSectionCodes])
})
