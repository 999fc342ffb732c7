import { appOrigin } from '../../manifest.ts'
import { onDisk } from './kept.ts'

/** The pages that count as the app: the usual address, and those that the person added. Origins. */
export const apps = async (): Promise<readonly string[]> => [appOrigin, ...((await onDisk.get('apps')) ?? [])]

/** The origin that an address stands for; undefined for what is no address of the web. */
export function originOf(address: string): string | undefined {
  const url = URL.parse(address.trim())
  return url && /^https?:$/.test(url.protocol) ? url.origin : undefined
}

/** False when it is no address. */
export async function addApp(address: string): Promise<boolean> {
  const origin = originOf(address)
  if (origin === undefined) return false
  await onDisk.change('apps', (all = []) => [...new Set([...all, origin])].filter(one => one !== appOrigin))
  return true
}

export const removeApp = (origin: string): Promise<void> =>
  onDisk.change('apps', (all = []) => all.filter(one => one !== origin))
