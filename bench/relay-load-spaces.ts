/** Made-up spaces for the load: all with one key, because signing is the devices' work and not the relay's. */
import { randomBytes } from 'node:crypto'
import { openStore } from '../server/src/relay/store/index.ts'
import { signerOf } from '../vault/src/relay/index.ts'

/** The seed of every device here, and its name. */
export const seed = Buffer.alloc(32, 7)
export const device = '00112233445566aa'

export const kilobyte = 1_024
/** Spaces laid down at once: as many writes share a transaction. */
const TOGETHER = 64

const numbered = Buffer.alloc(16)
/** The id of the space of this number, always the same. */
export function spaceOf(number: number): string {
  numbered.writeUInt32BE(number, 0)
  return numbered.toString('base64url')
}

export const newId = (): string => randomBytes(16).toString('base64url')

/** Lays so many spaces into a new database, each with its device and some batches of 1 KB. */
export async function fill(file: string, spaces: number, batches: number): Promise<void> {
  const store = await openStore({ file })
  const { publicKey } = await signerOf(seed)
  const day = Math.floor(Date.now() / 86_400_000)
  const lay = async (number: number): Promise<void> => {
    const space = spaceOf(number)
    await store.found(space, { epoch: 1, key: publicKey, device: { device, key: publicKey } }, day)
    await Promise.all(
      Array.from({ length: batches }, () => store.append(space, newId(), randomBytes(kilobyte), day)),
    )
  }
  for (let from = 0; from < spaces; from += TOGETHER) {
    const numbers = Array.from({ length: Math.min(TOGETHER, spaces - from) }, (_, at) => from + at)
    await Promise.all(numbers.map(lay))
  }
  await store.close()
}
