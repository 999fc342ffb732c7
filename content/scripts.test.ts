import { readFileSync } from 'node:fs'
import { type markCodes, readReply, situationCodes, tendencyCodes } from '@breakwater/core/comeback'
import { describe, expect, it } from 'vitest'
import type { Script, SituationText } from './script-schema.ts'

interface Text {
  readonly name: string
  readonly text: string
}

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

/** Everything that is said about a situation or to the person who reads it: all but the lines of the two. */
function told([code, { title, about, scripts }]: (typeof situations)[number]): readonly Text[] {
  const inside = Object.values(scripts).flatMap(script => [
    script.title,
    script.purpose,
    ...script.turns.flatMap(({ when, say }) => [when, say]),
    ...script.notWhen,
    ...Object.values(script.blanks ?? {}),
  ])
  return [title, about, ...inside].map(text => ({ name: code, text }))
}

/** What the other says. */
function linesOf([name, { scripts }]: (typeof situations)[number]): readonly Text[] {
  const lines = Object.values(scripts).flatMap(script => script.lines)
  return lines.filter(({ who }) => who === 'them').map(({ text }) => ({ name, text }))
}

/** What the rules take for something that it is not in these sentences, one by one and with its reason. */
const harmless: readonly string[] = [
  // Named as a danger, threatening nobody.
  'They might come after you, or harm somebody. Then plan the ending with a help line.',
  'They write that they do not want to live',
  'Keep to the thread, keep what was written, and tell your manager what happened and when.',
  'Do not go on asking. Call, and tell the emergency services what you know.',
  "Fine. I'll put them by the door.",
  // A child asks.
  'The child asks why you do not come in',
  // "You are the one", "about you", "if you would only": they lay nothing on the reader.
  'Do not read it, and do not remind them. It is your limit, so you are the one who keeps it.',
  'You are the one who asks, and they have said no once already.',
  'Write it down at home first. Tell the friend the part that is about you.',
  'If you would only answer out of politeness.',
  'It can be true and stay with you. Write it down with the date, and see what you think of it in three days.',
  // The other one, going: no sarcasm.
  'Then I know where I stand.',
]

/** In which situations the other is heard with what these rules read: those that are about it, and no others. */
const heardIn: Readonly<Partial<Record<(typeof markCodes)[number], readonly string[]>>> = {
  selfHarm: ['theyThreatenSelfHarm'],
  pleading: ['answeringPleading', 'canWeBeFriends', 'familyAsks'],
  blame: ['answeringAnger', 'familyAsks'],
}

const marksOf = (text: string) => readReply(text).map(({ code }) => code)
const words = conversations.flatMap(({ name, script }) => ownWords(script).map(text => ({ name, text })))
const saying = words.filter(({ text }) => !harmless.includes(text))

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

describe('every other sentence', () => {
  const all = situations.flatMap(told).filter(({ text }) => !harmless.includes(text))
  const theirs = situations.flatMap(linesOf).filter(({ text }) => !harmless.includes(text))
  it.each(marked)('told to the reader holds no %s', code => {
    expect(all.filter(({ text }) => marksOf(text).includes(code))).toEqual([])
  })
  it.each(guilt)('told to the reader lays no guilt on anybody: %s', pattern => {
    expect(all.filter(({ text }) => pattern.test(text))).toEqual([])
  })
  it.each(marked)('of the other holds %s only where the situation is about it', code => {
    const found = theirs.filter(({ text }) => marksOf(text).includes(code)).map(({ name }) => name)
    expect([...new Set(found)].sort()).toEqual(heardIn[code] ?? [])
  })
  it('is read: what counts as harmless stands there, and the rules would have caught it', () => {
    const texts = [...situations.flatMap(told), ...situations.flatMap(linesOf), ...words].map(
      ({ text }) => text,
    )
    const caught = (text: string) =>
      marked.some(([code]) => marksOf(text).includes(code)) || guilt.some(([pattern]) => pattern.test(text))
    expect(harmless.filter(text => !texts.includes(text) || !caught(text))).toEqual([])
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
