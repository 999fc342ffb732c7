import { type Sides, shapeOf } from './analysis/index.ts'
import { blobSource } from './blob-source.ts'
import { type FailureCode, PatternsFailure } from './failure.ts'
import { type Progress, readChat } from './read.ts'
import type { Answers, Note, Question, ReadChat } from './reader.ts'
import type { Shape } from './shape.ts'

/** A file as the page hands it over: its name within what was picked, and its bytes, which the browser does not copy. */
export interface PickedFile {
  readonly name: string
  readonly blob: Blob
}

/** What the page can ask for. One look has one chat. */
export type LookRequest =
  /** `zone`: IANA, in which days and hours are counted where the file has its times in UTC. */
  | { readonly ask: 'read'; readonly files: readonly PickedFile[]; readonly zone: string }
  | { readonly ask: 'answer'; readonly answers: Answers }
  | { readonly ask: 'sides'; readonly sides: Sides }
  | { readonly ask: 'stop' }

/** `unreadable`: the browser does not give the file's bytes (moved, or changed meanwhile); `unknown`: a fault of ours. */
export type LookFault = FailureCode | 'unreadable' | 'unknown'

/** What the page hears. Plain data: names only where the person has to say which of them they are. */
export type LookReport =
  | ({ readonly is: 'progress' } & Progress)
  | { readonly is: 'question'; readonly question: Question }
  | { readonly is: 'people'; readonly people: readonly string[]; readonly me?: number }
  | { readonly is: 'shape'; readonly shape: Shape; readonly notes: readonly Note[] }
  | {
      readonly is: 'failed'
      readonly fault: LookFault
      readonly file?: string
      readonly offset?: number
    }
  | { readonly is: 'stopped' }

/** Progress is told in steps of this part of the whole, so that the page draws no more than it can. */
const step = 1 / 200

/** More names than these are a group: nobody is asked to sort them. */
const mostNames = 4

/** One look at one chat. `tell` is called with each report; what was read stays in here and ends with the worker. */
export class Look {
  readonly #tell: (report: LookReport) => void
  #picked: { files: readonly PickedFile[]; zone: string } | undefined
  #answers: Answers = {}
  #chat: ReadChat | undefined
  #stop = new AbortController()

  constructor(tell: (report: LookReport) => void) {
    this.#tell = tell
  }

  /** Resolves when the request is dealt with; never throws. */
  async ask(request: LookRequest): Promise<void> {
    if (request.ask === 'stop') return this.#end()
    const { signal } = this.#stop
    try {
      await this.#answer(request, signal)
    } catch (error) {
      if (!signal.aborted) this.#tell(failedBy(error))
    }
  }

  async #answer(request: Exclude<LookRequest, { ask: 'stop' }>, signal: AbortSignal): Promise<void> {
    if (request.ask === 'sides') return this.#shape(request.sides)
    if (request.ask === 'read') this.#picked = request
    else this.#answers = withAnswers(this.#answers, request.answers)
    await this.#read(signal)
  }

  async #read(signal: AbortSignal): Promise<void> {
    const sources = (this.#picked?.files ?? []).map(({ name, blob }) => blobSource(name, blob))
    const onProgress = inSteps(progress => this.#tell({ is: 'progress', ...progress }))
    const outcome = await readChat(sources, this.#answers, { signal, onProgress })
    if (signal.aborted) return
    if ('question' in outcome) return this.#tell({ is: 'question', question: outcome.question })
    this.#chat = outcome.read
    this.#meet(outcome.read)
  }

  /** Goes on where the file itself says who is who; else asks the person. */
  #meet({ people, me }: ReadChat): void {
    if (people.length > mostNames) throw new PatternsFailure('group')
    if (me?.sure && people.length <= 2) {
      const them = people.map((_, index) => index).filter(index => index !== me.index)
      this.#shape({ me: [me.index], them })
    } else this.#tell({ is: 'people', people, ...(me && { me: me.index }) })
  }

  #shape(sides: Sides): void {
    const { chat: read, zone } = { chat: this.#chat, zone: this.#picked?.zone }
    if (read === undefined || zone === undefined) return
    this.#tell({ is: 'shape', shape: shapeOf(read, sides, zone), notes: read.notes })
    this.#forget()
  }

  #end(): void {
    this.#stop.abort()
    this.#stop = new AbortController()
    this.#forget()
    this.#tell({ is: 'stopped' })
  }

  #forget(): void {
    this.#chat = undefined
    this.#picked = undefined
    this.#answers = {}
  }
}

function withAnswers(before: Answers, given: Answers): Answers {
  return { ...before, ...given, halves: { ...before.halves, ...given.halves } }
}

/** The last step is always told. */
function inSteps(tell: (progress: Progress) => void): (progress: Progress) => void {
  let told = -1
  return progress => {
    const { done, total } = progress
    if (done < total && done - told < total * step) return
    told = done
    tell(progress)
  }
}

/** What went wrong, without a word of what was thrown: only our own codes leave the worker. */
function failedBy(error: unknown): LookReport {
  if (error instanceof PatternsFailure) {
    const { code, file, offset } = error
    return {
      is: 'failed',
      fault: code,
      ...(file === undefined ? {} : { file }),
      ...(offset === undefined ? {} : { offset }),
    }
  }
  return { is: 'failed', fault: error instanceof DOMException ? 'unreadable' : 'unknown' }
}
