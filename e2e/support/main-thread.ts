import type { Browser, Page } from '@playwright/test'

interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  /** Microseconds: by the clock, and by the processor where it was counted. */
  readonly dur?: number
  readonly tdur?: number
  readonly args?: { readonly name?: string }
}

/** Tasks of the page's own thread while something was done, in milliseconds: the longest by the clock, and by the processor. */
export interface MainThread {
  readonly tasks: number
  readonly clock: number
  readonly processor: number
}

/**
 * Watches the page's own thread. The processor's time is what the page can be held to where much else runs on the machine: a
 * task that waits for its turn has not become longer.
 */
export async function mainThreadWhile(
  browser: Browser,
  page: Page,
  act: () => Promise<void>,
): Promise<MainThread> {
  await browser.startTracing(page, { categories: ['toplevel', 'disabled-by-default-devtools.timeline'] })
  await act()
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: readonly TraceEvent[]
  }
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  )
  const tasks = traceEvents.filter(
    ({ name, ph, pid, tid }) => ph === 'X' && name.endsWith('RunTask') && mains.has(`${pid} ${tid}`),
  )
  const longest = (of: (task: TraceEvent) => number) =>
    tasks.reduce((most, task) => Math.max(most, of(task)), 0) / 1000
  return {
    tasks: tasks.length,
    clock: longest(({ dur }) => dur ?? 0),
    processor: longest(({ tdur, dur }) => tdur ?? dur ?? 0),
  }
}
