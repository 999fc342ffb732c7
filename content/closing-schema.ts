import { closingEnds, closingParts, gettingCodes } from '@breakwater/core/comeback'
import * as v from 'valibot'
import { each, text, texts } from './parts.ts'

const titled = { title: text, text }

/** `closing.json`: what is looked at when the plan has done its work, the ends, the last page, and friendship by the week. */
export const closing = v.strictObject({
  intro: texts,
  parts: each(
    closingParts,
    v.strictObject({ ...titled, prompt: text, starts: v.pipe(texts, v.minLength(2), v.maxLength(5)) }),
  ),
  letter: v.strictObject(titled),
  wonBack: v.strictObject(titled),
  channels: text,
  ends: v.strictObject({
    intro: texts,
    each: each(
      closingEnds,
      v.strictObject({ title: text, note: text, last: v.strictObject({ heading: text, text: texts }) }),
    ),
    founded: each(['unasked', 'notYet', 'smallStep', 'noSign'], text),
    again: text,
    claim: text,
  }),
  leaving: v.strictObject({ ...titled, over: text, goesOn: text, record: text }),
  friends: v.strictObject({
    catch: texts,
    getting: each(gettingCodes, text),
    claim: text,
  }),
})
