import { gate } from '../care/gates.ts'
import type { NightHours } from '../care/night.ts'
import type { SafetyState } from '../care/state.ts'
import { coolingLength } from '../hold/cooling.ts'
import { recentSlips } from '../hold/slip.ts'
import { epochOf, isDay } from '../journal/calendar.ts'
import { keptOf } from '../journal/kept.ts'
import type { PersonState, State } from '../state.ts'
import { type Identifier, identifiers } from './identifiers.ts'
import { necessaryOf } from './necessary.ts'
import { type Setup, spansToGoOn } from './setup.ts'
import { type ShieldKey, shieldRules, type WholeRules } from './shield-rules.ts'
import { spellAny, spellHost } from './spell-any.ts'

/** What the journal does not know. */
export interface Around {
  /** Milliseconds since 1970. */
  readonly now: number
  readonly night: NightHours
  /** Where the app is: its origin. */
  readonly app: string
  /** As in `readPhone`. */
  readonly country?: string | undefined
  /** Whether the person decided knowingly, after advice, that their mail may be filed. */
  readonly advised?: boolean
}

/** The longest text and the longest list that a setup holds. */
const longest = 300
const most = 200

/**
 * What is handed to the extension, from everything that was recorded: whoever has names or addresses, and the rules as
 * they are set now. Any journal gives a setup that `readSetup` accepts: what does not fit is left out or cut.
 */
export function setupOf(state: State, { id }: Pick<ShieldKey, 'id'>, around: Around): Setup {
  const rules = shieldRules(state)
  const people = [...state.people.values()].map(person => partOf(person, rules, state.care.safety, around))
  const hold = [...state.people.values()].map(person => person.hold)
  return {
    breakwater: 'shield',
    v: 1,
    id,
    people: people.map(({ shielded }) => shielded).filter(hasSigns),
    cards: fitting(hold.flatMap(({ cards }) => [...cards.values()].map(({ text }) => cut(text)))),
    activities: fitting(hold.flatMap(({ activities }) => [...activities.values()].map(({ text }) => text))),
    armedUntil: Math.max(0, ...people.map(part => part.armedUntil)),
    night: { from: around.night.from * 60, to: around.night.to * 60 },
    necessary: fitting([
      ...rules.necessary.map(text => spellAny(text, around.country)),
      ...people.flatMap(part => part.necessary),
    ]),
    ...chosen(rules, state.care.safety),
    mailGuard: gate('fileMail', state.care.safety, { chosenKnowingly: around.advised === true }).open,
    app: around.app,
  }
}

function partOf(person: PersonState, rules: WholeRules, safety: SafetyState, around: Around) {
  const known = identifiers(person.kept, around.country)
  return {
    shielded: shieldedOf(known, {
      notThem: keptOf(person.kept, 'identifier.notThem').map(({ body }) =>
        spellAny(body.value, around.country),
      ),
      firstNames: rules.level === 'weak',
    }),
    necessary: necessaryOf(person, known, safety),
    armedUntil: dayAfterSlip(person, around.now),
  }
}

/** What was set, within the bounds that a setup has. A friend's code may be forced out of a friend: never under danger. */
function chosen(rules: WholeRules, safety: SafetyState) {
  return {
    level: rules.level,
    neverOn: fitting(rules.neverOn.map(spellHost)),
    neverHide: fitting(rules.neverHide),
    wait: whole(rules.wait, 5, 600),
    goFor: spansToGoOn.find(span => span >= rules.goFor) ?? 30,
    schedules: rules.schedules.slice(0, most).map(({ days, from, to }) => ({
      days: weekdays.filter(day => days.includes(day)),
      from: whole(from, 0, 1439),
      to: whole(to, 0, 1439),
    })),
    dates: fitting(rules.dates.filter(isDay)),
    nightWait: whole(rules.nightWait, 0, 480),
    friendCode: gate('friendCode', safety).open && rules.friendCode.length <= 200 ? rules.friendCode : '',
    asked: rules.asked,
    // Who is in danger must be able to put it away at once, at any hour.
    holdsUp: gate('friendCode', safety).open,
    neutral: rules.neutral,
  }
}

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const

interface More {
  /** Spelled as `spellAny` spells. */
  readonly notThem?: readonly string[]
  /** Whether the first word of a full name counts as a name they go by. */
  readonly firstNames?: boolean
}

/** One person in the spellings that can be recognised; what could not be read as its sort is left out. */
export function shieldedOf(known: readonly Identifier[], more: More = {}): Setup['people'][number] {
  const of = (sort: Identifier['sort']) =>
    fitting(known.filter(one => one.sort === sort && one.read).map(({ value }) => value))
  const names = of('name')
  const firsts = more.firstNames === true ? names.flatMap(firstNameOf) : []
  return {
    names,
    nicknames: fitting([...of('nickname'), ...firsts]),
    handles: of('handle'),
    profiles: of('profile'),
    phones: of('phone'),
    mails: of('mail'),
    notThem: fitting(more.notThem ?? []),
  }
}

/** A name of one word has no first name, and an initial is none. */
function firstNameOf(name: string): string[] {
  const [first = '', ...rest] = name.split(/\s+/)
  return rest.length > 0 && /^\p{L}{2}/u.test(first) ? [first] : []
}

function hasSigns({ notThem: _, ...signs }: Setup['people'][number]): boolean {
  return Object.values(signs).some(list => list.length > 0)
}

/** Milliseconds since 1970 at which the 24 hours after the newest slip end; 0 when they are over. */
function dayAfterSlip({ hold, plan }: PersonState, now: number): number {
  const slip = recentSlips(hold, plan, now, now - coolingLength.slip)[0]
  return slip === undefined ? 0 : epochOf(slip.at) + coolingLength.slip
}

function whole(value: number, least: number, greatest: number): number {
  return Number.isFinite(value) ? Math.min(greatest, Math.max(least, Math.round(value))) : least
}

/** Each once, none empty, none longer than a setup holds. */
function fitting(texts: readonly string[]): string[] {
  const trimmed = texts.map(text => text.trim()).filter(text => text !== '' && text.length <= longest)
  return [...new Set(trimmed)].slice(0, most)
}

/** A long card ends at a word. */
function cut(text: string): string {
  if (text.length <= longest) return text
  return `${text.slice(0, longest - 2).replace(/\s+\S*$/, '')} …`
}
