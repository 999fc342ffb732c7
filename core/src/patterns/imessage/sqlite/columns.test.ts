import { expect, test } from 'vitest'
import { columnsOf } from './columns.ts'

const names = ['rowid', 'text', 'date', 'is_from_me', 'odd name', 'worked_out', 'last']
const placesOf = (sql: string) => names.map(name => columnsOf(sql)?.place(name))

test.each([
  ['plain', 'CREATE TABLE message (ROWID INTEGER PRIMARY KEY, text TEXT, date INTEGER, is_from_me, last)'],
  [
    'with all kinds of quotes',
    'CREATE TABLE "message" ("ROWID" INTEGER, `text` TEXT, [date] INTEGER, \'is_from_me\' INT, last)',
  ],
  [
    'with rules, default values and comments',
    `CREATE TABLE message (ROWID INTEGER PRIMARY KEY, text VARCHAR(10, 2) DEFAULT 'a, (b', -- a word, too
     date INTEGER CHECK (date > 0), /* , more ( */ is_from_me INTEGER DEFAULT (1 + 2), last,
     UNIQUE (text, date), PRIMARY KEY (ROWID), CONSTRAINT one FOREIGN KEY (text) REFERENCES chat (a, b))`,
  ],
])('the columns of a table are found: %s', (_, sql) => {
  expect(placesOf(sql)).toEqual([0, 1, 2, 3, -1, -1, 4])
})

test('a quoted name may hold spaces, quotes and commas', () => {
  expect(placesOf('CREATE TABLE m (a, "odd name", "x""y,z", date)').slice(2, 5)).toEqual([3, -1, 1])
  expect(columnsOf('CREATE TABLE m ("x""y,z", date)')?.place('x"y,z')).toBe(0)
})

test('a column that is worked out is not stored, unless it says so', () => {
  expect(placesOf('CREATE TABLE m (text, worked_out AS (text + 1), last)').slice(-2)).toEqual([-1, 1])
  const stored = 'CREATE TABLE m (text, worked_out INT GENERATED ALWAYS AS (text) STORED, last)'
  expect(placesOf(stored).slice(-2)).toEqual([1, 2])
})

test('what is no text of a table has no columns', () => {
  for (const sql of ['', 'CREATE TABLE', 'CREATE VIRTUAL TABLE m USING fts4', '((((', "'"])
    expect(columnsOf(sql)).toBeUndefined()
})
