/**
 * The bytes under every signature: what for, about what, and the challenge that makes it count once. Keys are sorted, so that two
 * programs write the same.
 */
export function signedText(
  purpose: 'token' | 'found' | 'order',
  about: unknown,
  challenge: string,
): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(['breakwater relay 1', purpose, sorted(about), challenge].join('\n'))
}

function sorted(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}
