import { type Bytes, joinBytes, utf8 } from '../../bytes.ts'
import { pairingHashLabel } from '../../keys/labels.ts'

const sha256 = async (bytes: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))

/** Each part after its length, so that no two lists of parts are the same bytes. */
function framed(parts: readonly Uint8Array[]): Bytes {
  return joinBytes(
    ...parts.flatMap(part => {
      const length = new Uint8Array(4)
      new DataView(length.buffer).setUint32(0, part.length)
      return [length, part]
    }),
  )
}

/** A SHA-256 hash for one purpose over some parts. */
export function hashOf(
  purpose: Parameters<typeof pairingHashLabel>[0],
  ...parts: readonly Uint8Array[]
): Promise<Bytes> {
  return sha256(framed([utf8(pairingHashLabel(purpose)), ...parts]))
}

/**
 * Three words of BIP 39 for the first 33 bits of a hash of all that both devices said. The known device bound itself to a nonce before
 * it saw the other one, so somebody in between has one try at 1 in 8.6 thousand million, not as many as their computer makes.
 */
export async function wordsOf(transcript: Uint8Array): Promise<readonly string[]> {
  const { wordlist } = await import('@scure/bip39/wordlists/english.js')
  const head = new DataView(joinBytes(transcript.subarray(0, 8)).buffer).getBigUint64(0)
  return [53n, 42n, 31n].map(shift => wordlist[Number((head >> shift) & 2_047n)] ?? '')
}
