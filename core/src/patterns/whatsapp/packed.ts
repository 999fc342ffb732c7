/**
 * A header's date and time as one number of 53 bits, while the order of its date is not known: three numbers of the date (14, 7 and
 * 14 bits), seconds since midnight (17), and whether its word says the other half of the day.
 */
export function packed(a: number, b: number, c: number, seconds: number, shifted: boolean): number {
  return (((a * 2 ** 7 + b) * 2 ** 14 + c) * 2 ** 17 + seconds) * 2 + (shifted ? 1 : 0)
}

/** The date's part, equal for equal dates. */
export const dateOf = (value: number): number => Math.floor(value / 2 ** 18)

/** Seconds since midnight: as the number of the hour says, or with its word. */
export function secondsOf(value: number, worded: boolean): number {
  const rest = value % 2 ** 18
  const seconds = rest >> 1
  if (!worded || (rest & 1) === 0) return seconds
  return seconds >= 43_200 ? seconds - 43_200 : seconds + 43_200
}
