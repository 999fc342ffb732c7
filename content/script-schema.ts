import { situationCodes, tendencyCodes } from '@breakwater/core/comeback'
import * as v from 'valibot'
import { each, text, texts } from './parts.ts'

/** One line of a conversation. What stands in braces is filled in by the person: `{day}`. */
const spoken = v.strictObject({ who: v.picklist(['me', 'them']), text })

/** A conversation for one situation and one inclination under stress. */
export const script = v.strictObject({
  title: text,
  /** What it is for, in one sentence. */
  purpose: text,
  lines: v.pipe(v.array(spoken), v.minLength(2), v.maxLength(14)),
  /** What to do when it turns. */
  turns: v.pipe(v.array(v.strictObject({ when: text, say: text })), v.minLength(1)),
  /** When this conversation is not the right thing. */
  notWhen: texts,
  /** What each brace asks for, by its name. */
  blanks: v.optional(v.record(v.pipe(v.string(), v.regex(/^[a-z]+$/)), text)),
})
export type Script = v.InferOutput<typeof script>

const situation = v.strictObject({
  title: text,
  about: text,
  /** Asked of the safety answers before it is shown. */
  gate: v.optional(v.picklist(['recontact', 'honestMessage', 'readyAnswers'])),
  /** True where people and help lines stand above the conversation. */
  helpFirst: v.optional(v.boolean()),
  scripts: each(tendencyCodes, script),
})
export type SituationText = v.InferOutput<typeof situation>

/** `scripts-*.json`: of each situation what it is, where it leads if it is not safe, and one conversation for each inclination. */
export function scripts(file: keyof typeof situationCodes) {
  return v.strictObject({ situations: each(situationCodes[file], situation) })
}
export interface ScriptsText {
  readonly situations: Readonly<Record<string, SituationText>>
}
