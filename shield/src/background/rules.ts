import { passRules, pauseRules } from '@breakwater/core/cut'
import { asOne } from '../guard/necessary.ts'
import { filtersFor } from './one-address.ts'
import { helpHosts, hostOf, touchNever } from './places.ts'
import type { Status } from './status.ts'

type Rule = chrome.declarativeNetRequest.Rule

const onlyPages = ['main_frame' as chrome.declarativeNetRequest.ResourceType]
/** Of two pauses before one address the one that says more: a page or a thread, and not the search that it may be too. */
const pauses = { search: 1, thread: 2, profile: 2 } as const
const passes = 3
const everything = 4

/** Where the redirect leads: the reason, then all of the address, which no server has seen. */
const redirect = (why: string) => ({
  type: 'redirect' as chrome.declarativeNetRequest.RuleActionType,
  redirect: { regexSubstitution: `${chrome.runtime.getURL('/pause.html')}#${why}:\\0` },
})

/**
 * What matches is put into the redirect. Chromium leaves the rest of the address behind it, so the match must begin first;
 * Firefox (153, tried) drops the rest, so there it must reach to the end.
 */
function whole(regex: string): string {
  const isFirefox = chrome.runtime.getURL('/').startsWith('moz-extension:')
  return `${regex.startsWith('^') ? '' : '^.*'}${regex}${isFirefox ? '.*' : ''}`
}

const allow = { type: 'allow' as chrome.declarativeNetRequest.RuleActionType }

/** Where a namesake is at home there is no pause. A handle alone is no address. */
function somebodyElse(value: string): Omit<Rule, 'id'>[] {
  const url = URL.parse(value)
  if (url === null || url.pathname === '/') return []
  const urlFilter = `||${url.host}${url.pathname}^`
  return [{ priority: passes, action: allow, condition: { urlFilter, resourceTypes: onlyPages } }]
}

function rulesFor({ setup }: Status): Rule[] {
  if (setup === undefined) return []
  const never = [...helpHosts, ...setup.neverOn.flatMap(one => hostOf(one) ?? [])]
  const unnumbered: Omit<Rule, 'id'>[] = [
    ...pauseRules(setup.people).map(({ regexFilter, why }) => ({
      priority: pauses[why],
      action: redirect(why),
      condition: {
        regexFilter: whole(regexFilter),
        resourceTypes: onlyPages,
        isUrlFilterCaseSensitive: false,
      },
    })),
    ...touchNever.map(regexFilter => ({
      priority: passes,
      action: allow,
      condition: { regexFilter, resourceTypes: onlyPages, isUrlFilterCaseSensitive: true },
    })),
    ...setup.people.flatMap(({ notThem }) => notThem).flatMap(somebodyElse),
    // A child, a court: no wait stands before these, also where the same handle is paused elsewhere.
    ...passRules(asOne(setup.necessary)).map(({ regexFilter }) => ({
      priority: passes,
      action: allow,
      condition: { regexFilter, resourceTypes: onlyPages, isUrlFilterCaseSensitive: false },
    })),
    { priority: passes, action: allow, condition: { requestDomains: never, resourceTypes: onlyPages } },
  ]
  return unnumbered.map((rule, n) => ({ id: n + 1, ...rule }))
}

/**
 * The pauses before pages are rules of the browser itself, so that no request leaves: they lie in its profile in the
 * clear (docs/threat-model.md) and stand before anything is unlocked. Left as they are while it is locked.
 */
export async function writeRules(found: Status): Promise<void> {
  if (found.stage === 'locked') return
  const removeRuleIds = (await chrome.declarativeNetRequest.getDynamicRules()).map(({ id }) => id)
  const all = rulesFor(found)
  const update = (addRules: Rule[]) =>
    chrome.declarativeNetRequest.updateDynamicRules({ removeRuleIds, addRules })
  // One rule that a browser does not take would keep out all the others.
  await update(all).catch(async () => update(await taken(all)))
}

/** Those rules whose expression this browser compiles. */
async function taken(rules: readonly Rule[]): Promise<Rule[]> {
  const asked = rules.map(async rule => {
    const { regexFilter: regex, isUrlFilterCaseSensitive: isCaseSensitive = true } = rule.condition
    if (regex === undefined) return rule
    const options = { regex, isCaseSensitive, requireCapturing: rule.action.redirect !== undefined }
    return (await chrome.declarativeNetRequest.isRegexSupported(options)).isSupported ? rule : []
  })
  return (await Promise.all(asked)).flat()
}

/**
 * Rules of this session let everything pass while it is off, out of its times, or somebody chose to go on; and the one address
 * at which something necessary is.
 */
export async function allowOrPause({ stage, armed, off, goUntil, goTo }: Status): Promise<void> {
  const pausing = goUntil === 0 && off === undefined && (armed || stage === 'locked')
  const filters = goTo === undefined ? [] : filtersFor(goTo.address)
  const conditions = pausing
    ? filters.map(urlFilter => ({ urlFilter, isUrlFilterCaseSensitive: true }))
    : [{}]
  await chrome.declarativeNetRequest.updateSessionRules({
    removeRuleIds: [1, 2],
    addRules: conditions.map((condition, n) => ({
      id: n + 1,
      priority: everything,
      action: allow,
      condition: { ...condition, resourceTypes: onlyPages },
    })),
  })
}
