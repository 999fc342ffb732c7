import {
  cautionCodes,
  exerciseCodes,
  feelingCodes,
  measureCodes,
  patternPartCodes,
  promptCodes,
  reasonCodes,
  reviewPartCodes,
  scaleItems,
  sittingStepCodes,
  stageCodes,
  symptomCodes,
  tacticCodes,
} from '@breakwater/core/heal'
import * as v from 'valibot'
import { each, text, texts } from './parts.ts'

const claim = v.optional(text)
const titled = v.strictObject({ title: text, prompt: text })

/** `heal.json`: symptoms, themes, sittings, writing, the looks back, time won back, and what a questionnaire says. */
export const heal = v.strictObject({
  symptoms: v.strictObject({
    intro: text,
    questions: each(symptomCodes, v.strictObject({ title: text, question: text })),
    seeSomeone: text,
  }),
  stages: v.strictObject({
    intro: text,
    claim: text,
    none: text,
    each: each(stageCodes, v.strictObject({ title: text, feels: texts, helps: texts, watchFor: texts })),
  }),
  sitting: v.strictObject({
    intro: text,
    instead: text,
    ownWord: text,
    placesHint: text,
    places: texts,
    steps: each(sittingStepCodes, v.strictObject({ title: text, lines: texts })),
    closing: each(['lower', 'same', 'higher', 'stopped'], text),
    strong: text,
  }),
  feelings: each(feelingCodes, v.strictObject({ title: text, is: text, lines: texts })),
  writing: v.strictObject({
    intro: text,
    claims: texts,
    ask: v.strictObject({ question: text, why: text, answers: each(['yes', 'unsure', 'no'], text) }),
    aside: text,
    during: text,
    mayEnd: text,
    timeToEnd: text,
    rest: text,
    otherDay: text,
    afterwards: text,
    about: v.strictObject({
      question: text,
      answers: each(['me', 'them', 'gettingBack', 'other'], text),
    }),
    prompts: each(promptCodes, v.strictObject({ title: text, text })),
    letters: each(['intro', 'sealed', 'cannotPrevent', 'burned', 'kept', 'notYet', 'evidence'], text),
  }),
  review: v.strictObject({ intro: text, parts: each(reviewPartCodes, titled), aside: text }),
  grief: v.strictObject({ title: text, text: texts, claims: texts }),
  roles: v.strictObject({
    intro: text,
    prompt: text,
    starters: texts,
    did: each(['weighed', 'lifted', 'both'], text),
    claim,
  }),
  patterns: v.strictObject({
    intro: text,
    parts: each(patternPartCodes, titled),
    tactics: each(tacticCodes, text),
    aside: text,
  }),
  worth: v.strictObject({
    intro: text,
    exercises: each(exerciseCodes, v.strictObject({ title: text, text, prompt: text })),
    claim,
    aside: text,
  }),
  time: v.strictObject({
    intro: text,
    estimate: each(['contact', 'looking', 'waiting'], text),
    planTwo: text,
    claim,
    ideas: texts,
    people: text,
    wonBack: text,
    wonBackNot: text,
  }),
  scales: v.strictObject({
    phq4: v.strictObject({
      intro: text,
      burden: each(['little', 'some', 'much', 'veryMuch'], text),
      worryHigh: text,
      helpOffered: text,
      notADiagnosis: text,
      claim,
    }),
    rosenberg: v.strictObject({
      intro: text,
      moved: each(['up', 'down', 'level'], text),
      first: text,
      claim,
    }),
  }),
})

const answers = ['fits', 'doesNotFit', 'later'] as const

/** `reasons.json`: the ten reasons, each with its caution, and the words for what they rest on. */
export const reasons = v.strictObject({
  intro: texts,
  claim: text,
  restsOn: text,
  answers: each(answers, text),
  said: each(answers, text),
  measures: each(measureCodes, text),
  reasons: each(reasonCodes, v.strictObject({ title: text, text: texts, shownWhen: text, claim })),
  cautions: each(
    cautionCodes,
    v.strictObject({ title: text, text: texts, ask: text, shownWhen: text, screen: text, claim }),
  ),
})

const topics = [
  'time',
  'contact',
  'slips',
  'feelings',
  'grief',
  'them',
  'people',
  'letters',
  'body',
  'app',
] as const

/** `questions.json`. `arises` and `screen` are keys of the app's paths: where it is linked from, and where it leads. */
export const questions = v.strictObject({
  intro: text,
  here: text,
  topics: each(topics, text),
  questions: v.pipe(
    v.array(
      v.strictObject({
        id: text,
        topic: v.picklist(topics),
        question: text,
        answer: v.pipe(texts, v.maxLength(3)),
        claims: v.array(text),
        arises: texts,
        screen: text,
      }),
    ),
    v.minLength(30),
  ),
})

function questionnaire(items: number) {
  const value = v.picklist([0, 1, 2, 3])
  return v.strictObject({
    name: text,
    language: v.literal('en'),
    instruction: text,
    answers: v.pipe(v.array(v.strictObject({ value, text })), v.length(4)),
    items: v.pipe(v.array(text), v.length(items)),
    source: text,
    notice: text,
    standing: text,
  })
}

/** `scales.json`: published questionnaires, word for word, outside of the code's licence and of our own wording rules. */
export const scales = v.strictObject({
  licence: text,
  phq4: questionnaire(scaleItems.phq4),
  rosenberg: questionnaire(scaleItems.rosenberg),
})
