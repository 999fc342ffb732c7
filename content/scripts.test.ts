import { readFileSync } from 'node:fs'
import { type markCodes, readReply, situationCodes, tendencyCodes } from '@breakwater/core/comeback'
import { describe, expect, it } from 'vitest'
import type { Script, SituationText } from './script-schema.ts'

interface Conversation {
  readonly name: string
  readonly script: Script
}

const files = Object.keys(situationCodes) as readonly (keyof typeof situationCodes)[]
const situations: readonly (readonly [string, SituationText])[] = files.flatMap(file => {
  const url = new URL(`en/${file}.json`, import.meta.url)
  return Object.entries(
    (JSON.parse(readFileSync(url, 'utf8')) as { situations: Record<string, SituationText> }).situations,
  )
})
const conversations: readonly Conversation[] = situations.flatMap(([situation, { scripts }]) =>
  Object.entries(scripts).map(([way, script]) => ({ name: `${situation} / ${way}`, script })),
)

/** What a person is given to say: their own lines, and what stands in quotation marks where it turns. */
function ownWords({ lines, turns }: Script): readonly string[] {
  const quoted = turns.flatMap(({ say }) => [...say.matchAll(/"([^"]+)"/g)].map(([, words]) => words ?? ''))
  return [...lines.filter(({ who }) => who === 'me').map(({ text }) => text), ...quoted]
}

/** What the rules of the reply desk read, each with a line that they have to catch and one that they have to leave. */
const marked: readonly (readonly [(typeof markCodes)[number], caught: string, left: string])[] = [
  ['threat', 'If you do not call me, you will regret it.', 'If you do not come, I leave at six.'],
  ['selfHarm', 'If you leave I will kill myself.', 'I will call somebody who can help you.'],
  ['thirdParty', 'Everybody says you are wrong.', 'My friends are picking me up at eight.'],
  ['blame', 'You always do this.', 'I always take the early train.'],
  ['pleading', 'Please come back to me.', 'Please leave the keys with the neighbour.'],
  ['insult', 'You are pathetic.', 'You are early.'],
  ['sarcasm', 'You were too "busy" to call.', 'You were busy, that is fine.'],
]

/** Guilt and blame in forms that the reply desk leaves alone, because in an everyday answer they may be harmless. */
const guilt: readonly (readonly [RegExp, caught: string, left: string])[] = [
  [/\bafter (all|everything) (that )?I\b/i, 'After all I did for you.', 'After that I went home.'],
  [/\byou owe (it to )?me\b/i, 'You owe me an answer.', 'I owe you the rest of the rent.'],
  [/\bbecause of you\b/i, 'I cannot sleep because of you.', 'It is because of the train.'],
  [/\b(look|see) what you\b/i, 'Look what you have done to me.', 'Look at the list, please.'],
  [
    /\bif you (really )?(loved|cared)\b/i,
    'If you loved me, you would write.',
    'If you would like to, write.',
  ],
  [
    /\byou('re| are) (destroying|killing|breaking) me\b/i,
    'You are killing me.',
    'You are leaving on Monday.',
  ],
  [/\byou (always|never)\b/i, 'You always push me.', 'I always take the early train.'],
  [/\bhow could you\b/i, 'How could you do this to me.', 'How you do it is up to you.'],
]

const marksOf = (text: string) => readReply(text).map(({ code }) => code)
const saying = conversations.flatMap(({ name, script }) => ownWords(script).map(text => ({ name, text })))

describe('the conversations', () => {
  it('are at least eighty, each with a title of its own', () => {
    expect(conversations.length).toBeGreaterThanOrEqual(80)
    const titles = conversations.map(({ script }) => script.title)
    expect(titles.filter((title, place) => titles.indexOf(title) !== place)).toEqual([])
  })
  it('stand there for every situation and every inclination', () => {
    const wanted = Object.values(situationCodes).flat()
    expect(situations.map(([code]) => code).sort()).toEqual([...wanted].sort())
    for (const [, { scripts }] of situations)
      expect(Object.keys(scripts).sort()).toEqual([...tendencyCodes].sort())
  })
  it('are conversations: both sides speak, and what to do when it turns is said', () => {
    for (const { name, script } of conversations) {
      const sides = new Set(script.lines.map(({ who }) => who))
      expect([name, sides.size]).toEqual([name, 2])
      expect(script.turns.length).toBeGreaterThan(0)
    }
  })
  it('ask for what stands in braces, and for nothing else', () => {
    for (const { name, script } of conversations) {
      const texts = [...script.lines.map(({ text }) => text), ...script.turns.map(({ say }) => say)]
      const inBraces = new Set(
        texts.flatMap(text => [...text.matchAll(/\{([^}]*)\}/g)].map(([, blank]) => blank)),
      )
      expect([name, ...[...inBraces].sort()]).toEqual([name, ...Object.keys(script.blanks ?? {}).sort()])
    }
  })
})

describe('what a person is given to say', () => {
  it.each(marked)('holds no %s', code => {
    expect(saying.filter(({ text }) => marksOf(text).includes(code))).toEqual([])
  })
  it.each(marked)(
    'is read for %s: a planted line is caught, its harmless neighbour is not',
    (code, caught, left) => {
      expect(marksOf(caught)).toContain(code)
      expect(marksOf(left)).not.toContain(code)
    },
  )
  it.each(guilt)('lays no guilt and no blame on anybody: %s', (pattern, caught, left) => {
    expect(saying.filter(({ text }) => pattern.test(text))).toEqual([])
    expect(caught).toMatch(pattern)
    expect(left).not.toMatch(pattern)
  })
})

describe('where somebody may be in danger', () => {
  it('people and help lines stand above the words', () => {
    const helpFirst = situations.filter(([, { helpFirst }]) => helpFirst === true).map(([code]) => code)
    expect(helpFirst).toEqual(['threatened', 'theyThreatenSelfHarm'])
  })
  it('something to do stands there without a sentence to say, for when the lines are closed', () => {
    for (const [code, { helpFirst, scripts }] of situations)
      for (const { title, turns } of helpFirst === true ? Object.values(scripts) : [])
        expect([code, title, turns.some(({ say }) => !say.includes('"'))]).toEqual([code, title, true])
  })
  it('what leads towards contact asks the safety answers first', () => {
    const gates = Object.fromEntries(situations.map(([code, { gate }]) => [code, gate]))
    expect(gates).toMatchObject({
      firstContact: 'recontact',
      apologising: 'recontact',
      canWeBeFriends: 'recontact',
      needQuiet: 'honestMessage',
    })
  })
})
