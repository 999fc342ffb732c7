import type { CDPSession } from '@playwright/test'

/** One event of Chromium's trace; times in microseconds, `tdur` is time on the processor. */
interface Event {
  readonly name: string
  readonly ph: string
  readonly ts: number
  readonly dur?: number
  readonly tdur?: number
  readonly pid: number
  readonly tid: number
  readonly args?: { readonly data?: { readonly url?: string; readonly scriptName?: string } }
}

/** A call into somebody's script from outside of it: when, and how long it kept the processor, both in milliseconds. */
export interface Call {
  readonly at: number
  readonly took: number
  readonly url: string
}

export interface Trace {
  readonly calls: readonly Call[]
  /** Moments that the page marked, in milliseconds, by name. */
  readonly marks: readonly { readonly name: string; readonly at: number }[]
}

/** Records a trace while `work` runs. */
export async function traced(session: CDPSession, work: () => Promise<void>): Promise<Trace> {
  const events: Event[] = []
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as Event[])))
  const complete = new Promise<void>(resolve => session.once('Tracing.tracingComplete', () => resolve()))
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'blink.user_timing'] },
  })
  await work()
  await session.send('Tracing.end')
  await complete
  return readTrace(events)
}

/** The outermost calls only: what a script calls itself is in them already. */
export function readTrace(events: readonly Event[]): Trace {
  const marks = events
    .filter(({ name, ph }) => name.startsWith('batch') && /[RIi]/.test(ph))
    .map(({ name, ts }) => ({ name, at: ts / 1000 }))
  const scripts = events.filter(
    ({ name, ph, args }) =>
      ph === 'X' && /^(?:FunctionCall|EvaluateScript|v8\.callFunction)$/.test(name) && urlOf(args) !== '',
  )
  const threads = Map.groupBy(scripts, ({ pid, tid }) => `${pid} ${tid}`)
  return {
    calls: [...threads.values()]
      .flatMap(thread =>
        [...Map.groupBy(thread, ({ args }) => URL.parse(urlOf(args))?.protocol).values()].flatMap(outermost),
      )
      .sort((a, b) => a.at - b.at),
    marks,
  }
}

const urlOf = (args: Event['args']): string => args?.data?.url ?? args?.data?.scriptName ?? ''

function outermost(thread: readonly Event[]): readonly Call[] {
  const calls: Call[] = []
  let end = 0
  for (const { ts, dur = 0, tdur, args } of [...thread].sort((a, b) => a.ts - b.ts)) {
    if (ts < end) continue
    end = ts + dur
    calls.push({ at: ts / 1000, took: (tdur ?? dur) / 1000, url: urlOf(args) })
  }
  return calls
}
