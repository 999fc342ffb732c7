/** One live stream (server-sent events, https://html.spec.whatwg.org/multipage/server-sent-events.html). */

const COMMENT = Buffer.from(':\n\n')

/** The bytes of one event. */
export const eventOf = (name: string, data: unknown): Buffer =>
  Buffer.from(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`)

/** That there are letters; how many, and of whom, is asked with a token. */
export const letterEvent = eventOf('mail', {})

export interface Following {
  /** What it follows: a space or a box. */
  readonly topic: string
  /** Who follows it. */
  readonly by: string
  /** Epoch milliseconds: a stream ends with the token that it was opened with. */
  readonly until: number
  /** Asked now and then: whether this key still counts. */
  readonly allowed: () => Promise<boolean>
}

/**
 * Holds at most one event besides what is on its way: a newer one takes its place, since only the newest position matters. So a reader
 * that has fallen asleep costs nothing.
 */
export class Live {
  readonly following: Following
  readonly body: ReadableStream<Uint8Array>
  /** When something was last said, epoch milliseconds. */
  said: number
  #controller: ReadableStreamDefaultController<Uint8Array> | undefined
  #waiting: Uint8Array | undefined
  #told: Uint8Array | undefined

  constructor(following: Following, now: number, gone: (live: Live) => void) {
    this.following = following
    this.said = now
    this.body = new ReadableStream<Uint8Array>({
      start: controller => {
        this.#controller = controller
      },
      pull: () => this.#flush(),
      cancel: () => {
        this.#controller = undefined
        gone(this)
      },
    })
  }

  /** What stands at the beginning, unless something newer was told meanwhile. */
  begin(event: Uint8Array, now: number): void {
    if (!this.#told) this.tell(event, now)
  }

  /** False when just this was told before. Letters are told each time. */
  tell(event: Uint8Array, now: number): boolean {
    const again = this.#told !== undefined && Buffer.compare(this.#told, event) === 0
    if (again && event !== letterEvent) return false
    this.#told = event
    this.#waiting = event
    this.said = now
    this.#flush()
    return !again
  }

  /** Keeps the line awake. */
  comment(now: number): void {
    this.said = now
    if (this.#controller?.desiredSize) this.#controller.enqueue(COMMENT)
  }

  end(): void {
    this.#flush()
    this.#controller?.close()
    this.#controller = undefined
  }

  #flush(): void {
    const event = this.#waiting
    if (!event || !this.#controller?.desiredSize) return
    // First, because enqueuing may pull, which leads here again.
    this.#waiting = undefined
    this.#controller.enqueue(event)
  }
}
