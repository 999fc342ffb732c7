import { describe, expect, it } from 'vitest'
import { answersOf, safetyOf } from './any-answers.ts'
import { outcomeCodes, ruleCodes } from './codes.ts'
import { type Facts, factsOf } from './facts.ts'
import { givenBy } from './given.ts'
import { type Persona, personas } from './personas.ts'
import { type DecisionRule, otherwise, ruleFor, rules } from './rules.ts'

const flags = [
  'danger',
  'order',
  'died',
  'stopped',
  'children',
  'court',
  'otherTies',
  'together',
  'peace',
  'friends',
  'onlyFear',
  'fear',
  'avoids',
  'pressed',
  'calm',
  'quietHarder',
  'fresh',
] as const satisfies readonly (keyof Facts)[]

/** Every combination there is, also those that no answers can give: 131,072 of the flags times 27 of the rest. */
function* everyFacts(): Generator<Facts> {
  for (let bits = 0; bits < 1 << flags.length; bits++) {
    const named = flags.map((flag, n) => [flag, (bits & (1 << n)) !== 0])
    const facts = Object.fromEntries(named) as Facts
    for (const rest of theRest) yield { ...facts, ...rest }
  }
}

const theRest = (['open', 'settled', 'unknown'] as const).flatMap(talk =>
  (['atOnce', 'inSteps', 'neither'] as const).flatMap(tried =>
    (['allAtOnce', 'stepByStep', 'unsure'] as const).map(pace => ({ talk, tried, pace })),
  ),
)

function factsOfPersona(persona: Persona): Facts {
  const safety = safetyOf(persona)
  return factsOf(givenBy(answersOf(persona.answers), safety), safety)
}

/** The personas who would be told something else by another table. */
function misled(table: readonly DecisionRule[]): string[] {
  return personas
    .filter(persona => ruleFor(factsOfPersona(persona), table).outcome !== persona.outcome)
    .map(persona => persona.name)
}

describe('every combination of facts', () => {
  it('ends in one outcome, and what protects comes before everything else', () => {
    const wrong: string[] = []
    const seen = new Set<string>()
    for (const facts of everyFacts()) {
      const { code, outcome } = ruleFor(facts)
      seen.add(code)
      const law = broken(facts, outcome)
      if (law !== undefined && wrong.length < 5) wrong.push(`${law}: ${code} ${JSON.stringify(facts)}`)
    }
    expect(wrong).toEqual([])
    expect(seen).toEqual(new Set(ruleCodes))
  })
})

/** The law that an outcome breaks, if any. Written without the table, so that the table cannot hide an error. */
function broken(facts: Facts, outcome: string): string | undefined {
  const silent = outcome === 'coldTurkey' || outcome === 'graduated'
  const first = facts.danger || facts.order || facts.died
  if (!outcomeCodes.some(code => code === outcome)) return 'no outcome'
  if (first !== (outcome === 'safetyFirst')) return 'people first, and only then'
  if (first) return undefined
  if (facts.stopped && !['structured', 'coldTurkey'].includes(outcome)) return 'asked to stop'
  if (facts.children && outcome !== 'structured') return 'children'
  if (facts.onlyFear && !facts.stopped && silent) return 'silence out of fear'
  if (facts.fear && !facts.stopped && !facts.pressed && outcome === 'coldTurkey')
    return 'all at once, among other things to be missed'
  if (facts.together && !facts.stopped && outcome === 'coldTurkey') return 'a couple is not parted'
  return undefined
}

describe('the table', () => {
  it('has each rule once, in the order of its codes, and ends with one for everybody', () => {
    expect([...rules, otherwise].map(rule => rule.code)).toEqual(ruleCodes)
  })

  it.each(rules.map(rule => rule.code))('misleads somebody without the rule %s', code => {
    expect(misled(rules.filter(rule => rule.code !== code))).not.toEqual([])
  })

  it.each(rules.map(rule => rule.code))('misleads somebody when %s recommends anything else', code => {
    for (const outcome of outcomeCodes) {
      const table = rules.map(rule => (rule.code === code ? { ...rule, outcome } : rule))
      if (rules.some(rule => rule.code === code && rule.outcome === outcome))
        expect(misled(table)).toEqual([])
      else expect(misled(table)).not.toEqual([])
    }
  })

  it.each(rules.map(rule => rule.code))('misleads somebody when %s speaks for everybody', code => {
    const table = rules.map(rule => (rule.code === code ? { ...rule, when: () => true } : rule))
    expect(misled(table)).not.toEqual([])
  })

  it('has a persona for each rule, the last one included', () => {
    expect(new Set(personas.map(persona => persona.rule))).toEqual(new Set(ruleCodes))
  })
})
