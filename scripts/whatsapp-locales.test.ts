import { expect, test } from 'vitest'
import * as checkedIn from '../core/src/patterns/whatsapp/locale-tables.ts'
import { localesKnown, tablesOf } from './whatsapp-locales.ts'

test('the tables of languages are what this Node gives', () => {
  expect(tablesOf(localesKnown())).toEqual({ ...checkedIn })
})
