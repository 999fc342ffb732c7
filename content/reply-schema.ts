import { markCodes, missingCodes, plainerCodes, registers } from '@breakwater/core/comeback'
import * as v from 'valibot'
import { each, text, texts } from './parts.ts'

/** `reply.json`: what each mark of the reply desk says and offers, and ready beginnings and ends. */
export const reply = v.strictObject({
  marks: each(markCodes, v.strictObject({ title: text, why: text })),
  plainer: each(plainerCodes, text),
  missing: each(missingCodes, text),
  begin: each(registers, texts),
  end: each(registers, texts),
})
