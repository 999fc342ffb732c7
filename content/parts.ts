import * as v from 'valibot'

/** One text that somebody reads. */
export const text = v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(400))
export const texts = v.pipe(v.array(text), v.minLength(1))

/** An object with exactly these keys: a code without a sentence, or a sentence without a code, is a fault. */
export function each<Value extends v.GenericSchema>(keys: readonly string[], value: Value) {
  return v.strictObject(Object.fromEntries(keys.map(key => [key, value])))
}
