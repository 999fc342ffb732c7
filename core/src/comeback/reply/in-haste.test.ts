import { describe, expect, it } from 'vitest'
import { asks } from './in-haste.ts'
import { sentencesOf } from './tokens.ts'

const wordsOf = (text: string) =>
  sentencesOf(text)
    .flatMap(({ tokens }) => tokens.map(({ word }) => word))
    .join(' ')

describe('what is written in haste', () => {
  it.each([
    ['ill be late', 'i will be late'],
    ['if you go ill stay', 'if you go i will stay'],
    ['she is ill again', 'she is ill again'],
    ['it makes me ill', 'it makes me ill'],
    ['he made me ill again', 'he made me ill again'],
    ['if you leave me ill jump', 'if you leave me i will jump'],
    ['id rather not', 'i would rather not'],
    ['bring your id', 'bring your id'],
    ['your such a help', 'you are such a help'],
    ['ur a star', 'you are a star'],
    ['your bag', 'your bag'],
    ['is it your, the old one', 'is it your the old one'],
  ])('%j is read as %j', (written, read) => {
    expect(wordsOf(written)).toBe(read)
  })
})

describe('a question without its sign', () => {
  const asked = (text: string) => sentencesOf(text).map(asks)
  it.each(['do you still love me', 'so why did you leave', "why can't we talk", 'and are you happy'])(
    '%j asks',
    text => {
      expect(asked(text)).toEqual([true])
    },
  )
  it.each(['when we were there it rained', 'do bring the bag', 'what a day', 'so'])('%j does not', text => {
    expect(asked(text)).toEqual([false])
  })
})
