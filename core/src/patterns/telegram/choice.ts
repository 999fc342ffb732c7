import { fitOf } from '../fit.ts'
import type { Wanted } from '../reader.ts'
import type { Chat } from './chat.ts'

/**
 * Which chat of several is read. Those that fit are counted, and the one that fits best is kept; of the others not even
 * the number is told.
 */
export class Choice {
  readonly #wanted: Wanted | undefined
  /** Place of the last chat that was begun, from 1 on, over all files. */
  number = 0
  /** Chats that fit as well as the best one does. */
  fitting = 0
  best = 0
  kept: Chat | undefined

  constructor(wanted: Wanted | undefined) {
    this.#wanted = wanted
  }

  /**
   * How well the last chat fits; `undefined` while that cannot be told. A person's chat goes
   * before a group of the same name; the number of an account says more than any name, and tells two of one name apart.
   */
  #fit({ name, id, type }: Chat): number | undefined {
    const wanted = this.#wanted
    if (wanted === undefined) return 1
    if ('number' in wanted) return wanted.number === this.number ? 1 : 0
    if (id !== undefined && id === wanted.named.trim()) return 9
    if (name === undefined) return undefined
    const fit = fitOf(name, wanted.named)
    return fit > 0 && type === 'personal_chat' ? fit + 4 : fit
  }

  /** Whether there are several, and nothing was said yet of which is meant. */
  get mustAsk(): boolean {
    return this.#wanted === undefined && this.fitting > 1
  }

  /** Whether its messages are worth reading. */
  mayFit(chat: Chat): boolean {
    const fit = this.#fit(chat)
    return fit === undefined || (fit > 0 && fit >= this.best)
  }

  /** A chat that ended. Without messages of people it counts for nothing. */
  offer(chat: Chat): void {
    const fit = this.#fit(chat) ?? 0
    if (chat.contact === 0 || fit === 0 || fit < this.best) return
    this.fitting = fit === this.best ? this.fitting + 1 : 1
    this.best = fit
    this.kept = this.fitting === 1 ? chat : undefined
  }
}
