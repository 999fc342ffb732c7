import {
  outcomeRules,
  readinessOutcomes,
  replyCodes,
  rungCodes,
  sceneCodes,
  stepReviewTimes,
  wantCodes,
} from '@breakwater/core/comeback'
import * as v from 'valibot'
import { each, text, texts } from './parts.ts'

const asked = v.strictObject({ prompt: text, hint: text })

/** `comeback.json`: the look at readiness and the ladder of small steps. */
export const comeback = v.strictObject({
  readiness: v.strictObject({
    intro: texts,
    claim: text,
    foundClaim: text,
    scenes: each(sceneCodes, v.strictObject({ title: text, lines: v.pipe(texts, v.minLength(3)) })),
    wants: each(wantCodes, v.strictObject({ label: text, why: text })),
    ifNo: each(['bearable', 'unsure', 'hard'], text),
    outcomes: each(readinessOutcomes, v.strictObject({ title: text, text: texts })),
    rules: each(outcomeRules, text),
  }),
  ladder: v.strictObject({
    intro: texts,
    rungs: each(rungCodes, v.strictObject({ title: text, is: text, aim: asked, limit: asked, exit: asked })),
    replies: each(replyCodes, text),
    looks: each(stepReviewTimes, v.strictObject({ title: text, text })),
    closed: each(['no', 'noReply', 'attempts'], texts),
    quiet: texts,
    cold: texts,
    top: texts,
  }),
})
