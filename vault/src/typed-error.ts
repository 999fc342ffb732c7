/** An error that somebody can act on: its type says which, and is all that its message says. */
export class TypedError<Type extends string> extends Error {
  readonly type: Type

  constructor(type: Type, options?: ErrorOptions) {
    super(type, options)
    this.type = type
  }
}
