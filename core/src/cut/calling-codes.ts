/** Country calling codes of one and two digits (ITU-T E.164, list of 2016); all others have three. */
const short = /^(?:[17]|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/

/** What is dialled before a number inside of its country, where it is not `0`. */
const trunk: Readonly<Record<string, string>> = { 7: '8', 36: '06' }

/** `+491721234567` as its country, what is dialled before it at home, and the rest; nothing when it is no E.164. */
export function splitNumber(
  number: string,
): { country: string; trunk: string; national: string } | undefined {
  const digits = /^\+(\d{7,15})$/.exec(number)?.[1]
  if (digits === undefined) return undefined
  const country = short.exec(digits)?.[0] ?? digits.slice(0, 3)
  return { country, trunk: trunk[country] ?? '0', national: digits.slice(country.length) }
}
