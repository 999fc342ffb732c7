import type { Outcome, PageAsk, State } from '../own.ts'
import { addApp, removeApp } from './apps.ts'
import { countLeft, countWent } from './counts.ts'
import { change, markNotThem, setPassphrase, take, unlock } from './held.ts'
import { inMemory } from './kept.ts'
import { isNecessary } from './necessary.ts'
import { refresh, refreshAll } from './refresh.ts'
import { refusal } from './refusal.ts'
import { stateFor } from './state.ts'
import { goesOn, status, turningOff } from './status.ts'
import { stayOn, turnOff, turnOn } from './switch.ts'
import { wipe } from './wipe.ts'

const done: Outcome = { done: true }
const not = (why: string): Outcome => ({ done: false, why })

/** At night a file cannot undo by day's choice; the app asks for the same before it hands anything over. */
async function set(setup: unknown, now: number): Promise<Outcome> {
  if (!(await turningOff(await status(now))).may) return not('night')
  try {
    await take(setup)
  } catch (error) {
    return not(refusal(error))
  }
  return everythingAnew()
}

async function everythingAnew(): Promise<Outcome> {
  await refreshAll()
  return done
}

async function anew(work: Promise<unknown>): Promise<Outcome> {
  await work
  await refresh()
  return done
}

async function went(ask: PageAsk & { page: 'went' }, now: number): Promise<Outcome> {
  const { setup } = await status(now)
  const free = ask.necessary && setup !== undefined && isNecessary(setup, ask.address)
  if (!free) await countWent(ask.why, now, ask.felt)
  return anew(inMemory.put('goUntil', now + goesOn))
}

/** An address is kept as a profile is: without what only that visit had. */
async function isSomebodyElse(address: string): Promise<Outcome> {
  const url = URL.parse(address)
  if (url === null) return not('address')
  await markNotThem(`https://${url.host.replace(/^www\./, '')}${url.pathname.replace(/\/$/, '')}`)
  return everythingAnew()
}

async function hideAgain(value: string): Promise<Outcome> {
  await change(kept => ({ ...kept, notThem: kept.notThem.filter(one => one !== value) }))
  return everythingAnew()
}

async function byPassphrase(passphrase: string): Promise<Outcome> {
  return (await unlock(passphrase)) ? everythingAnew() : not('passphrase')
}

async function addOwn(address: string): Promise<Outcome> {
  return (await addApp(address)) ? everythingAnew() : not('address')
}

/** Answers a page of the extension. `tab`: the one it is shown in, where it is in one. */
export async function answerPage(ask: PageAsk, tab: number | undefined): Promise<Outcome | State> {
  const now = Date.now()
  switch (ask.page) {
    case 'state':
      return stateFor(now, ask.tab, ask.address)
    case 'left':
      await countLeft(now, ask.felt)
      return done
    case 'went':
      return went(ask, now)
    case 'stopGoing':
      return anew(inMemory.put('goUntil', undefined))
    case 'setup':
      return set(ask.setup, now)
    case 'unlock':
      return byPassphrase(ask.passphrase)
    case 'passphrase':
      return (await setPassphrase(ask.passphrase)) ? done : not('locked')
    case 'turnOff': {
      const outcome = await turnOff(ask.minutes, ask.code, now)
      await refresh()
      return outcome
    }
    case 'stayOn':
      return anew(stayOn())
    case 'turnOn':
      return anew(turnOn())
    case 'addApp':
      return addOwn(ask.address)
    case 'removeApp':
      await removeApp(ask.address)
      return everythingAnew()
    case 'notThem':
      return isSomebodyElse(ask.address)
    case 'hideAgain':
      return hideAgain(ask.value)
    case 'closeTab':
      if (tab !== undefined) await chrome.tabs.remove(tab)
      return done
    case 'wipe':
      await wipe()
      return done
  }
}
