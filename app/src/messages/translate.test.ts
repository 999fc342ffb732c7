import { expect, it } from 'vitest'
import { translate } from './translate.ts'

const words = {
  plain: 'Good morning',
  group: { inside: 'Inside {{ name }}, twice {{name}}' },
  wave_one: 'one wave',
  wave_other: '{{count}} waves',
  stone_zero: 'no stone yet',
  stone_one: 'one stone',
  stone_other: '{{count}} stones',
}
const say = (key: string, values?: Record<string, unknown>) => translate(words, 'en', key, values)

it('finds a sentence by its key, also inside of a group', () => {
  expect(say('plain')).toBe('Good morning')
  expect(say('group.inside', { name: 'Kim' })).toBe('Inside Kim, twice Kim')
})

it('puts in what a person wrote as it is, without reading it as a pattern or as markup', () => {
  expect(say('group.inside', { name: '$& <b>{{plain}}</b>' })).toBe(
    'Inside $& <b>{{plain}}</b>, twice $& <b>{{plain}}</b>',
  )
})

it('leaves a gap where a value is missing', () => {
  expect(say('group.inside')).toBe('Inside , twice ')
})

it('counts as the language does', () => {
  expect(say('wave', { count: 1 })).toBe('one wave')
  expect(say('wave', { count: 0 })).toBe('0 waves')
  expect(say('wave', { count: 9 })).toBe('9 waves')
  expect(translate(words, 'fr', 'wave', { count: 0 })).toBe('one wave')
})

it('has words of its own for nought where they are written', () => {
  expect(say('stone', { count: 0 })).toBe('no stone yet')
  expect(say('stone', { count: 2 })).toBe('2 stones')
})

it('falls back to the general form where a language has more forms than were written', () => {
  expect(translate(words, 'ar', 'wave', { count: 3 })).toBe('3 waves')
})

it('gives back a key that has no sentence, or is a group', () => {
  expect(say('none')).toBe('none')
  expect(say('group')).toBe('group')
  expect(say('plain.more')).toBe('plain.more')
})
