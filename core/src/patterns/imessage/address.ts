/** Addresses as Messages keeps them (`handle.id`, `chat.chat_identifier`): a telephone number, a mail address, a business's own id. */

/** The same for the same address, whatever its capitals, spaces and brackets. */
export function addressKey(address: string): string {
  const plain = address.trim().normalize('NFC').toLowerCase()
  return isNumber(plain) ? plain.replaceAll(/[^\d+]/g, '') : plain
}

/** Fewer digits at the end are shared by strangers. */
const tellingDigits = 7

/** Whether what a person typed may be this address: a number may lack its country, or carry the 0 in its place. */
export function maybeSameAddress(typed: string, address: string): boolean {
  const a = addressKey(typed)
  const b = addressKey(address)
  if (a === b) return true
  if (!isNumber(a) || !isNumber(b)) return false
  const [short, long] = [digits(a), digits(b)].sort((x, y) => x.length - y.length) as [string, string]
  return short.length >= tellingDigits && long.endsWith(short)
}

const isNumber = (plain: string) => /^\+?[\d\s().\-/\u00a0\u2011]+$/u.test(plain) && /\d/.test(plain)
const digits = (key: string) => key.replaceAll('+', '').replace(/^0+/, '')
