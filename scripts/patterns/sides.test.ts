import { expect, test } from 'vitest'
import { EventColumns, kindCode, nobody } from '../../core/src/patterns/events.ts'
import type { ReadChat } from '../../core/src/patterns/reader.ts'
import { sidesOf } from './sides.ts'

/** A chat in which these write, one text each. */
function chatOf(people: readonly string[], senders: readonly number[], me?: ReadChat['me']): ReadChat {
  const events = new EventColumns()
  for (const sender of senders) events.add(0, sender, kindCode.text, 1)
  events.add(0, people.length - 1, kindCode.reaction, 0)
  events.add(0, nobody, kindCode.system, 0)
  return { format: 'whatsapp', people, events, clock: 'local', grain: 60_000, notes: [], ...(me && { me }) }
}
const people = ['Sam', 'Alex Rivera']

test('the owner is whom the file names, and else whom it seems to be, which is said', () => {
  const read = (sure: boolean) => sidesOf(chatOf(people, [0, 1], { index: 1, sure }), [])
  expect(read(true)).toEqual({ me: [1], them: [0], by: 'file' })
  expect(read(false)).toEqual({ me: [1], them: [0], by: 'proposal' })
})

test('a name on the command line goes before both', () => {
  const chat = chatOf(people, [0, 1], { index: 1, sure: true })
  expect(sidesOf(chat, ['sam '])).toEqual({ me: [0], them: [1], by: 'option' })
})

test('where nobody says it, it is asked for', () => {
  expect(() => sidesOf(chatOf(people, [0, 1]), [])).toThrow('who of the 2')
})

test('a name that nobody has, or names of all, are refused', () => {
  const chat = chatOf(people, [0, 1])
  expect(() => sidesOf(chat, ['Noor'])).toThrow('Nobody of that name')
  expect(() => sidesOf(chat, people)).toThrow('nobody is left')
})

test('who only reacts does not make a group of two, and a third writer does', () => {
  const three = ['Sam', 'Alex Rivera', 'Kim Novak']
  expect(sidesOf(chatOf(three, [0, 1]), ['Sam']).them).toEqual([1])
  expect(sidesOf(chatOf(three, [0, 1, 2]), ['Sam']).them).toEqual([])
  expect(sidesOf(chatOf(three, [0, 1, 2]), ['Sam', 'Kim Novak']).them).toEqual([1])
})
