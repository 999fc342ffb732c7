import type { AnswerCode, QuietHours, WeekFigures } from '@breakwater/core/friend'
import type { FriendSecrets, Invitation } from '@breakwater/vault/friend'
import type { FriendTrouble } from './friend-troubles.ts'

/** One thing that was said, on a friend's page. `at`: epoch ms. */
export interface Said {
  readonly from: string
  readonly n: number
  readonly at: number
  readonly by: 'me' | 'them'
  readonly kind: 'hard' | 'line' | 'week' | 'answer'
  readonly text?: string
  readonly week?: WeekFigures
  readonly answer?: AnswerCode
  readonly until?: number
}

/** A letter of the friend's that the relay does not have yet. */
export type Waiting = Readonly<Record<string, unknown>> & { readonly n: number; readonly kind: string }

/** What a friend's browser knows of one person who asked them. */
export interface Asking {
  /** The box of the person. */
  readonly id: string
  readonly invitation: Invitation
  readonly secrets: FriendSecrets
  /** This browser among all that might write to the person. */
  readonly hand: string
  /** The newest number given to a letter. */
  readonly n: number
  /** invited: the link was opened, nothing was said yet. */
  readonly stands: 'invited' | 'here' | 'ended'
  readonly endedBy?: 'me' | 'them'
  /** After the end: they know, and the own box is closed. */
  readonly closed?: true
  /** What the friend calls the person, on this browser only. */
  readonly about: string
  /** Told by the person when the words can be compared. */
  readonly nonce?: string
  readonly verified: boolean
  /** The highest number that came from each of the person's devices. */
  readonly heard: Readonly<Record<string, number>>
  readonly said: readonly Said[]
  readonly waiting: readonly Waiting[]
  /** Wall-clock minutes here. */
  readonly quiet?: QuietHours
  /** Pushes are wished for. */
  readonly wake: boolean
  readonly trouble?: FriendTrouble
}
