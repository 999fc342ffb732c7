/** When this device goes to the relay: never while locked, seldom at the moment of a tap, and more seldom the longer it does not answer. */
import { RelayError, type RelaySync } from '@breakwater/vault/relay'

/** What is asked of the device. */
export interface World {
  readonly isVisible: () => boolean
  readonly onVisibility: (changed: (visible: boolean) => void) => () => void
  readonly onOnline: (back: () => void) => () => void
  readonly after: (ms: number, act: () => void) => () => void
  readonly randomBetween: (least: number, most: number) => number
}

interface Options {
  readonly sync: Pick<RelaySync, 'status' | 'subscribe' | 'syncNow' | 'follow'>
  /** Calls back after every change of the journal. */
  readonly onChange: (changed: () => void) => () => void
  /** Told what went wrong that no relay is to blame for; it is tried again all the same. */
  readonly onFault: (fault: unknown) => void
  readonly world: World
}

/** An urge at 01:07 is not a request at 01:07. */
const LEAST_MS = 60_000
const MOST_MS = 180_000
/** The first pause after a failure; it doubles up to the last one. */
const FIRST_PAUSE_MS = 10_000
const LAST_PAUSE_MS = 15 * 60_000

/**
 * Keeps a device in step with its others: at once when it begins, when the page is hidden, one to three minutes after a change, on news
 * while it is visible, and when the network comes back.
 */
export class InStep {
  readonly #options: Options
  readonly #endings: readonly (() => void)[]
  #failures = 0
  #held = false
  #wasOn: boolean
  #running = new AbortController()
  #line: AbortController | undefined
  #soon: (() => void) | undefined
  #retry: (() => void) | undefined

  constructor(options: Options) {
    this.#options = options
    this.#wasOn = this.#isOn()
    const { sync, onChange, world } = options
    this.#endings = [
      sync.subscribe(() => this.#statusChanged()),
      onChange(() => this.#changed()),
      world.onVisibility(visible => this.#seen(visible)),
      world.onOnline(() => void this.#go()),
    ]
    void this.#go()
  }

  /** At once, by the person's wish. */
  now(): void {
    this.#held = false
    this.#failures = 0
    void this.#go()
  }

  /** Ends what is under way, and begins nothing until `now` or the next opening. */
  hold(): void {
    this.#held = true
    this.#running.abort()
    this.#running = new AbortController()
    this.#rest()
  }

  /** For good: the lock closed. */
  stop(): void {
    this.hold()
    for (const end of this.#endings) end()
  }

  #isOn(): boolean {
    const { type } = this.#options.sync.status
    return type !== 'off' && type !== 'removed'
  }

  async #go(): Promise<void> {
    this.#forget()
    if (!this.#isOn() || this.#held) return
    const { signal } = this.#running
    try {
      await this.#options.sync.syncNow(signal)
      this.#failures = 0
    } catch (error) {
      if (!signal.aborted && this.#isOn()) this.#againAfter(error)
      return
    }
    await this.#listen()
  }

  async #listen(): Promise<void> {
    if (this.#line || this.#held || !this.#isOn() || !this.#options.world.isVisible()) return
    const line = new AbortController()
    this.#line = line
    const broken: unknown = await this.#options.sync.follow(line.signal).catch((error: unknown) => error)
    if (this.#line === line) this.#line = undefined
    // The relay closed it, or it broke: what came meanwhile is fetched, then it is listened to again.
    if (!line.signal.aborted && !this.#held && this.#isOn()) this.#againAfter(broken)
  }

  #againAfter(error: unknown): void {
    if (error !== undefined && !(error instanceof RelayError)) this.#options.onFault(error)
    const { world } = this.#options
    const pause = Math.min(FIRST_PAUSE_MS * 2 ** this.#failures, LAST_PAUSE_MS)
    const asked = error instanceof RelayError ? (error.retryAfterMs ?? 0) : 0
    this.#failures += 1
    this.#retry?.()
    // Not all devices at the same moment once a relay is back.
    this.#retry = world.after(
      Math.max(asked, world.randomBetween(pause / 1.5, pause * 1.5)),
      () => void this.#go(),
    )
  }

  #statusChanged(): void {
    const [isOn, wasOn] = [this.#isOn(), this.#wasOn]
    this.#wasOn = isOn
    if (isOn && !wasOn) void this.#go()
    if (!isOn) this.#rest()
  }

  #changed(): void {
    if (this.#soon || this.#held || !this.#isOn()) return
    const { world } = this.#options
    this.#soon = world.after(world.randomBetween(LEAST_MS, MOST_MS), () => void this.#go())
  }

  #seen(visible: boolean): void {
    const isDue = this.#soon !== undefined || this.#retry !== undefined
    if (!visible) this.#hangUp()
    if (visible ? this.#retry !== undefined : isDue) void this.#go()
    else if (visible) void this.#listen()
  }

  #rest(): void {
    this.#hangUp()
    this.#forget()
  }

  #hangUp(): void {
    this.#line?.abort()
    this.#line = undefined
  }

  #forget(): void {
    this.#soon?.()
    this.#retry?.()
    this.#soon = undefined
    this.#retry = undefined
  }
}
