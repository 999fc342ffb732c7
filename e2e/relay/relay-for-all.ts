import { afterAll } from 'vitest'
import { startRelay, type TestRelay } from './support.ts'

/** One relay for all tests of a file, closed after the last. To be waited for at the top of the file. */
export async function relayForAll(...settings: Parameters<typeof startRelay>): Promise<TestRelay> {
  const relay = await startRelay(...settings)
  afterAll(() => relay.close())
  return relay
}
