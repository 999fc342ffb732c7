import { type Profiler, Session } from 'node:inspector'

/** Only what reads chats is looked at. */
const looked = /\/core\/src\/patterns\/(?!.*(?:\.test\.ts|\/testing\/|\/analysis\/|\/simulated\/))/

/**
 * One session for the whole thread, begun before the first reader runs and never ended: V8 lays counters into blocks when it
 * compiles a function, and takes them out for good when counting stops.
 */
let session: Session | undefined

function counting(): Session {
  if (session) return session
  session = new Session()
  session.connect()
  session.post('Profiler.enable')
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
  return session
}

/** By script, function and place: which characters of the function ran (1) in blocks that V8 counts. */
export type Reached = ReadonlyMap<string, Uint8Array>

/** Which parts of the readers ran so far. A block that runs for the first time is what makes an input worth keeping. */
export class Coverage {
  readonly #session = counting()
  readonly #ran = new Map<string, Uint8Array>()

  constructor() {
    // What ran before is not ours.
    this.#taken()
  }

  /** What ran since the last call. */
  reached(): Reached {
    const reached = new Map<string, Uint8Array>()
    for (const { url, functions } of this.#taken())
      for (const { ranges } of functions) {
        const [whole] = ranges
        if (whole === undefined || whole.count === 0) continue
        const { startOffset: start, endOffset: end } = whole
        const characters = new Uint8Array(end - start)
        // Inner blocks come after the outer ones that they correct.
        for (const { startOffset, endOffset, count } of ranges)
          characters.fill(count > 0 ? 1 : 0, startOffset - start, endOffset - start)
        reached.set(`${url} ${start} ${end}`, characters)
      }
    return reached
  }

  /** The part of it that never ran before. */
  newIn(reached: Reached): Reached {
    const fresh = new Map<string, Uint8Array>()
    for (const [place, now] of reached) {
      const before = this.#ran.get(place)
      const characters = before ? now.map((one, i) => one & ~(before[i] ?? 0)) : now
      if (characters.includes(1)) fresh.set(place, characters)
    }
    return fresh
  }

  /** From now on it counts as run. */
  keep(reached: Reached): void {
    for (const [place, now] of reached) {
      const before = this.#ran.get(place)
      this.#ran.set(place, before ? now.map((one, i) => one | (before[i] ?? 0)) : now)
    }
  }

  /** Keeps what ran since the last call. @returns whether some of it never ran before */
  grew(): boolean {
    const fresh = this.newIn(this.reached())
    this.keep(fresh)
    return fresh.size > 0
  }

  /** Characters that ran, over all functions. */
  get size(): number {
    return [...this.#ran.values()].reduce((sum, ran) => sum + ran.reduce((many, one) => many + one, 0), 0)
  }

  /** The session lives in this thread and answers at once. */
  #taken(): Profiler.ScriptCoverage[] {
    let taken: Profiler.ScriptCoverage[] = []
    this.#session.post('Profiler.takePreciseCoverage', (error, answer) => {
      if (error) throw error
      taken = answer.result
    })
    return taken.filter(({ url }) => looked.test(url.replaceAll('\\', '/')))
  }
}

/** Whether all of the goal ran. */
export function covers(reached: Reached, goal: Reached): boolean {
  return [...goal].every(([place, wanted]) => {
    const now = reached.get(place)
    return now !== undefined && wanted.every((one, i) => one === 0 || now[i] === 1)
  })
}
