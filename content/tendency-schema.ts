import { leanings, tendencyAnswers, tendencyItemCodes } from '@breakwater/core/comeback'
import * as v from 'valibot'
import { each, text, texts } from './parts.ts'

/** The stations of the push and pull, in the order in which each leads to the next. */
const pullSteps = ['closer', 'room', 'fear', 'harder'] as const

/** `tendency.json`: what somebody does under stress, in eight sentences of our own, and how push and pull goes round. */
export const tendency = v.strictObject({
  intro: texts,
  items: each(tendencyItemCodes, text),
  answers: v.pipe(texts, v.length(tendencyAnswers.length)),
  leanings: each(leanings, v.strictObject({ title: text, text: texts })),
  rule: texts,
  pull: v.strictObject({
    title: text,
    intro: texts,
    steps: each(pullSteps, v.strictObject({ short: v.pipe(text, v.maxLength(24)), text })),
    out: v.pipe(v.array(v.strictObject({ title: text, text })), v.minLength(3)),
    known: texts,
    claim: text,
    nobodyElse: text,
  }),
})
