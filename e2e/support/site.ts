import { join } from 'node:path'
import { createSite, listen, readStatic } from '../../server/src/index.ts'

/** The finished app at an address of its own, with the headers of our own server. */
export interface Site {
  readonly address: string
  close(): Promise<void>
}

/** Serves what was built: `app/dist`, unless E2E_DIST names another folder. `beside` is laid over it, for pages of tests. */
export async function serveApp(beside?: string): Promise<Site> {
  const dist = process.env.E2E_DIST ?? join(import.meta.dirname, '../../app/dist')
  const files = new Map([...(beside === undefined ? [] : readStatic(beside)), ...readStatic(dist)])
  const { port, close } = await listen(createSite(files), 'localhost', 0)
  return { address: `http://localhost:${port}`, close }
}
