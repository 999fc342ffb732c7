import type { Page } from '@playwright/test'

/** What the stand-in has heard and holds; reset with each page that is loaded, but for what a test puts in. */
export interface StandIn {
  setup: string
  locked: boolean
  notThem: string[]
  counts: { id: string; at: number; what: string; felt?: string }[]
  /** What every `setup` brought, oldest first. */
  taken: { setup: Record<string, unknown>; key: string; weaker?: boolean; code?: string }[]
  acknowledged: string[]
  /** The field for which a setup is refused; empty for none. */
  refuses: string
  /** What stands before something weaker; none: it is taken. */
  waits?: { opensAt?: number; wait: number; code: boolean }
}

const fresh: StandIn = {
  setup: '',
  locked: false,
  notThem: [],
  counts: [],
  taken: [],
  acknowledged: [],
  refuses: '',
}

/** Stands on the window of the app and answers as the extension does. */
export async function standIn(page: Page, given: Partial<StandIn> = {}): Promise<void> {
  await page.addInitScript(
    start => {
      const isFirst = !Reflect.has(globalThis, 'standIn')
      const held = structuredClone(start)
      Reflect.set(globalThis, 'standIn', held)
      // One that was put in later takes the place of an earlier one, and answers alone.
      if (!isFirst) removeEventListener('message', Reflect.get(globalThis, 'standInHears') as EventListener)
      const mark = { breakwater: 'shield', from: 'shield' }
      const here = () => ({
        ...mark,
        say: 'here',
        setup: held.locked ? '' : held.setup,
        locked: held.locked,
        waiting: held.counts.length,
        notThem: held.locked ? [] : held.notThem,
      })
      const answer = (said: Record<string, unknown>) => {
        if (said.say === 'setup') {
          if (held.refuses !== '') return { ...mark, say: 'refused', why: held.refuses }
          const setup = said.setup as Record<string, unknown>
          held.taken.push({ ...(said as unknown as StandIn['taken'][number]) })
          held.setup = String(setup.id)
          held.locked = false
          if (held.waits !== undefined) return { ...here(), waits: held.waits }
        }
        if (said.say === 'counts') return { ...mark, say: 'counts', counts: held.counts }
        if (said.say === 'counted') {
          const ids = said.ids as string[]
          held.acknowledged.push(...ids)
          held.counts = held.counts.filter(({ id }) => !ids.includes(id))
        }
        if (said.say === 'wipe' && said.all !== true && held.waits !== undefined)
          return { ...here(), waits: held.waits }
        if (said.say === 'wipe') {
          void (Reflect.get(globalThis, 'standInWasWiped') as (() => void) | undefined)?.()
          held.setup = ''
          held.counts = []
        }
        return here()
      }
      const hears = ({ source, data }: MessageEvent) => {
        if (source !== window || data?.breakwater !== 'shield' || data.from !== 'app') return
        postMessage(answer(data), location.origin)
      }
      Reflect.set(globalThis, 'standInHears', hears)
      addEventListener('message', hears)
    },
    { ...fresh, ...given },
  )
}

/** What it has heard so far on this page. */
export function heard(page: Page): Promise<StandIn> {
  return page.evaluate(() => Reflect.get(globalThis, 'standIn') as StandIn)
}

/** Gives how often it was told to forget everything; the page that told it may be gone by then. */
export async function wipes(page: Page): Promise<() => number> {
  let count = 0
  await page.exposeFunction('standInWasWiped', () => {
    count += 1
  })
  return () => count
}
