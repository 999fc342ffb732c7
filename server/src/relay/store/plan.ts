/**
 * What the store does is written once, for both databases, as plans: generators that yield statements and get their rows back. The
 * embedded database runs a plan within one turn of the event loop, PostgreSQL waits between its statements.
 *
 * Statements are what both understand: places are `$1`, `$2` …; `FOR UPDATE` is left out where one writer at a time is the rule.
 */

export type Value = string | number | Uint8Array | null

/** One row, by column. Whole numbers are numbers, bytes are `Uint8Array`. */
export type Row = Readonly<Record<string, Value>>

export interface Statement {
  readonly text: string
  readonly values: readonly Value[]
}

export type Plan<T> = Generator<Statement, T, readonly Row[]>

/** One statement. The caller names the columns that come back; the statement beside it is the proof. */
export function* ask<R extends Row = Row>(text: string, ...values: Value[]): Plan<readonly R[]> {
  return (yield { text, values }) as readonly R[]
}

/** The first row, if there is one. */
export function* askOne<R extends Row = Row>(text: string, ...values: Value[]): Plan<R | undefined> {
  const rows = yield* ask<R>(text, ...values)
  return rows[0]
}

export interface Wish {
  /** Bytes are to be gone from the disk: see `sweep`. */
  readonly deletes?: boolean
  /** The plan is one statement that holds by itself, so that PostgreSQL needs no transaction around it. */
  readonly alone?: boolean
}

/** A database that runs plans. */
export interface Database {
  readonly dialect: 'sqlite' | 'postgres'
  /** Statements that change nothing, each by itself. */
  read<T>(plan: () => Plan<T>): Promise<T>
  /** All or nothing. Resolves when it is on the disk. The plan is begun anew when the database asks for it. */
  write<T>(plan: () => Plan<T>, wish?: Wish): Promise<T>
  /** Lets go of the bytes of what was deleted, as far as this database can. */
  sweep(): Promise<void>
  close(): Promise<void>
}
