import type { Outcome, PageAsk, State } from '../own.ts'
import { addApp, removeApp } from './apps.ts'
import { countLeft, countWent } from './counts.ts'
import { change, markNotThem, setPassphrase, unlock } from './held.ts'
import { inMemory } from './kept.ts'
import { isNecessary } from './necessary.ts'
import { passage, unasked, wentThrough } from './passage.ts'
import { refresh, refreshAll } from './refresh.ts'
import { refusal } from './refusal.ts'
import { stateFor } from './state.ts'
import { goesOn, status } from './status.ts'
import { stayOn, turnOff, turnOn } from './switch.ts'
import { takeSetup } from './take-setup.ts'
import { wipe } from './wipe.ts'

const done: Outcome = { done: true }
const not = (why: string): Outcome => ({ done: false, why })

/** What a file would make weaker at night is left out of it; everything else is taken. */
async function set(setup: unknown, now: number): Promise<Outcome> {
  try {
    const isAll = await takeSetup(setup, unasked, now)
    await refreshAll()
    return isAll ? done : not('night')
  } catch (error) {
    return not(refusal(error))
  }
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
  const until = now + (await goesOn())
  if (!ask.necessary) return anew(inMemory.put('goUntil', until))
  // A child, a court: that address, and not everything else with it.
  return anew(inMemory.put('goTo', { address: ask.address, until }))
}

/** An address is kept as a profile is: without what only that visit had. At night it takes the wait, which this begins. */
async function isSomebodyElse(address: string, now: number): Promise<Outcome> {
  const url = URL.parse(address)
  if (url === null) return not('address')
  const door = await passage((await status(now)).setup, now, { wait: true })
  if (door === 'shut') return not('wait')
  if (door === 'through') await wentThrough(now)
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
      await inMemory.put('goTo', undefined)
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
      return isSomebodyElse(ask.address, now)
    case 'hideAgain':
      return hideAgain(ask.value)
    case 'closeTab':
      if (tab !== undefined) await chrome.tabs.remove(tab)
      return done
    case 'wipe':
      return (await wipe(false, now, ask.code)) ? done : not(ask.code === undefined ? 'wait' : 'code')
  }
}
