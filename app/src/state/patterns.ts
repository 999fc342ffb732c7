/**
 * One look at the shape of a chat, from the file to the figures. All of it lives in the worker and in the one signal here, and
 * ends with `forget`: nothing is kept unless the person keeps the weekly figures.
 */
import {
  type Answers,
  keptOfShape,
  type LookFault,
  type LookReport,
  type LookRequest,
  type Note,
  type PickedFile,
  type Progress,
  type Question,
  type Shape,
  type Sides,
} from '@breakwater/core/patterns'
import { signal } from '@preact/signals'
import { startWorker } from '../device/workers.ts'
import { record, remove } from './record.ts'
import { zone } from './session.ts'

/** Where a look stands. `people`: names of the one chat that was picked, only to say who is who. */
export type Look =
  | { readonly at: 'none' }
  | { readonly at: 'reading'; readonly progress: Progress | undefined }
  /** `again`: an answer was given, and it did not lead on. */
  | { readonly at: 'question'; readonly question: Question; readonly again: boolean }
  | { readonly at: 'people'; readonly people: readonly string[]; readonly me: number | undefined }
  | { readonly at: 'shape'; readonly shape: Shape; readonly notes: readonly Note[] }
  | { readonly at: 'failed'; readonly failure: Failure }

export interface Failure {
  readonly fault: LookFault
  /** Shown on the screen and nowhere else. */
  readonly file: string | undefined
  /** Bytes into it. */
  readonly offset: number | undefined
}

export const look = signal<Look>({ at: 'none' })

let worker: Worker | undefined

/** What was answered since the file was picked. */
const answered = new Set<Question['ask']>()

/** So long a worker has to let go of the file by itself before it is ended, in milliseconds. */
const patience = 300

/** Begins to read what was picked; what was looked at before is forgotten. */
export function begin(files: readonly File[]): void {
  forget()
  look.value = { at: 'reading', progress: undefined }
  const started = startWorker('patterns')
  worker = started
  started.onmessage = event => {
    if (worker === started) hear(event.data)
  }
  started.onerror = event => {
    // What a fault of the worker says could hold a word of the file: it goes no further.
    event.preventDefault()
    if (worker === started) fail({ fault: 'unknown', file: undefined, offset: undefined })
  }
  ask({ ask: 'read', files: files.map(picked), zone: zone.value })
}

/** The answer to a question of the reading; it goes on from there. */
export function answer(question: Question['ask'], answers: Answers): void {
  answered.add(question)
  look.value = { at: 'reading', progress: undefined }
  ask({ ask: 'answer', answers })
}

/** Who is who, as the person said. */
export function chooseSides(sides: Sides): void {
  look.value = { at: 'reading', progress: undefined }
  ask({ ask: 'sides', sides })
}

/** Ends the look wherever it stands: file, names and figures are gone. */
export function forget(): void {
  letGo()
  answered.clear()
  look.value = { at: 'none' }
}

/** Keeps the weekly figures of the look in the journal, sealed like everything there. Throws as `record` does. */
export async function keepWeeks(shape: Shape): Promise<void> {
  const body = keptOfShape(shape)
  if (body !== undefined) await record('patterns.kept', body)
}

/** Removes kept figures for good, bytes and all. Throws as `record` does. */
export async function forgetKept(id: string): Promise<void> {
  await remove(id)
}

function ask(request: LookRequest): void {
  worker?.postMessage(request)
}

function hear(report: LookReport): void {
  switch (report.is) {
    case 'progress':
      look.value = { at: 'reading', progress: { done: report.done, total: report.total } }
      return
    case 'question':
      askPerson(report.question)
      return
    case 'people':
      look.value = { at: 'people', people: report.people, me: report.me }
      return
    case 'shape':
      letGo()
      look.value = { at: 'shape', shape: report.shape, notes: report.notes }
      return
    case 'failed':
      // A name that nobody in the file goes by is typed once more; the file need not be picked again.
      if (report.fault === 'notFound' && answered.has('chat')) askPerson({ ask: 'chat', fitting: 0 })
      else fail({ fault: report.fault, file: report.file, offset: report.offset })
      return
    case 'stopped':
      return
  }
}

function askPerson(question: Question): void {
  look.value = { at: 'question', question, again: answered.has(question.ask) }
}

function fail(failure: Failure): void {
  letGo()
  look.value = { at: 'failed', failure }
}

/** The worker stops reading, lets go of the file and ends; one that is in the middle of a sum is ended. */
function letGo(): void {
  const old = worker
  worker = undefined
  if (old === undefined) return
  const timer = setTimeout(() => old.terminate(), patience)
  old.onmessage = event => {
    if ((event.data as LookReport).is !== 'stopped') return
    clearTimeout(timer)
    old.terminate()
  }
  old.onerror = event => event.preventDefault()
  old.postMessage({ ask: 'stop' } satisfies LookRequest)
}

/** The path within a folder where one was picked. */
function picked(file: File): PickedFile {
  return { name: file.webkitRelativePath || file.name, blob: file }
}
