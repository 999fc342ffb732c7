import * as v from 'valibot'
import { text, texts } from './parts.ts'

const listed = v.strictObject({ title: text, lead: text, points: texts })

/** `record.json`: what to keep for a court or the police, what stays out, and where advice is to be had. */
export const record = v.strictObject({
  opening: text,
  keep: listed,
  keepOut: listed,
  advice: v.strictObject({ title: text, lead: text, points: texts }),
})
