import { formats } from '@breakwater/core/patterns'
import * as v from 'valibot'
import { each, text, texts } from './parts.ts'

const program = v.strictObject({
  title: text,
  steps: v.pipe(texts, v.minLength(2), v.maxLength(5)),
  limits: texts,
})

/** `patterns.json`: what is said before, beside and after a look at the shape of a chat. */
export const patterns = v.strictObject({
  before: v.strictObject({ see: text, stays: text, unknown: text, canShow: text, claim: text }),
  file: v.strictObject({ opens: text, without: text, privacy: text, many: text, menus: text, skip: text }),
  programs: each(formats, program),
  limits: v.strictObject({ counts: text, looksAlike: text, notWhy: text, simulated: text }),
  showMe: v.strictObject({ replies: text, months: text, lateNight: text, breaks: text }),
  after: v.strictObject({
    heavier: text,
    alike: text,
    lighter: text,
    file: text,
    needed: text,
    keepCopy: text,
    delete: texts,
    cannot: text,
  }),
})
