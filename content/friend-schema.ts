import * as v from 'valibot'
import { text, texts } from './parts.ts'

const listed = v.strictObject({ title: text, lead: text, items: texts })

/** `friend.json`: what a friend reads beside a letter that says "it is hard right now". */
export const friend = v.strictObject({
  questions: listed,
  plan: listed,
  leave: v.strictObject({ title: text, items: texts }),
  danger: v.strictObject({ title: text, text }),
  /** What it rests on, by the names of `notices.json`. */
  claims: texts,
})
