import { queue } from './in-turn.ts'
import { onDisk } from './kept.ts'
import { allowOrPause, writeRules } from './rules.ts'
import { placeScripts } from './scripts.ts'
import { type Status, status } from './status.ts'
import { tellAll, wear } from './tabs.ts'

/** The next moment at which something changes by itself. */
function nextTurn({ until, off, goUntil, goTo }: Status): number | undefined {
  const turns = [until, off || undefined, goUntil || undefined, goTo?.until].filter(one => one !== undefined)
  return turns.length === 0 ? undefined : Math.min(...turns)
}

async function wakeAt(moment: number | undefined): Promise<void> {
  await chrome.alarms.clear('turn')
  if (moment !== undefined) await chrome.alarms.create('turn', { when: moment })
}

const inTurn = queue()

async function bringUpToDate(): Promise<void> {
  const found = await status(Date.now())
  await allowOrPause(found)
  await wear((await onDisk.get('plain'))?.neutral ?? false)
  await wakeAt(nextTurn(found))
  await tellAll()
}

/** The hour of the clock passed, or something was changed: brings the browser's own rules, icon and pages up to date. */
export const refresh = (): Promise<void> => inTurn(bringUpToDate)

/** The same after the people, the sites or the addresses of the app are others. */
export function refreshAll(): Promise<void> {
  return inTurn(async () => {
    await writeRules(await status(Date.now()))
    await placeScripts()
    await bringUpToDate()
  })
}
