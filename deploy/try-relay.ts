/**
 * Somebody with a space behind Caddy, while one process of the relay takes over from the other: `deploy/try.sh` runs it. Prints what held;
 * ends with 1 when something did not.
 */
import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { inFolder, startProcess } from '../e2e/relay/own-process.ts'
import { clientOf, foundSpace, newId } from '../e2e/relay/support.ts'
import { RelayError } from '../vault/src/relay/index.ts'

const [origin = '', data = '', app = ''] = process.argv.slice(2)
const kept = inFolder(data)
const options = { ...kept, args: [...kept.args, '--behind-tls'] }

const first = await startProcess(options, app, 7331)
const client = clientOf(origin)
// Caddy has to see it first.
await pause(2_500)
const access = await foundSpace(client)

const ending = new AbortController()
let [told, streams, retries] = [0, 0, 0]
async function listen(): Promise<void> {
  while (!ending.signal.aborted) {
    streams++
    await client
      .follow(
        access,
        ({ head }) => {
          told = head
        },
        ending.signal,
      )
      .catch(() => pause(50))
  }
}
const listening = listen()

const sent: string[] = []
async function append(): Promise<void> {
  const [id, body] = [newId(), new Uint8Array(randomBytes(500))]
  for (;;) {
    try {
      await client.append(access, id, body)
      sent.push(id)
      return
    } catch (failure) {
      if (!(failure instanceof RelayError)) throw failure
      retries++
      await pause(50)
    }
  }
}

const appendFor = async (ms: number): Promise<void> => {
  for (const until = Date.now() + ms; Date.now() < until; ) await append()
}

await appendFor(1_000)
// An event must come at once, not when a buffer is full or the stream ends.
const begun = performance.now()
await append()
while (told < sent.length) await pause(1)
const toldAfter = performance.now() - begun

const starting = startProcess(options, app, 7332)
await appendFor(3_000)
const second = await starting
const stopping = first.stop()
await appendFor(3_000)
await stopping
const page = await client.page(access, 0)
const batches = [...page.batches]
for (let more = page.more; more; ) {
  const next = await client.page(access, batches.length)
  batches.push(...next.batches)
  more = next.more
}
while (told < sent.length) await pause(10)
ending.abort()
await listening
await second.stop()

const whole = batches.length === sent.length && batches.every(({ id }, at) => id === sent[at])
console.log(
  `${whole ? 'ok  ' : 'FAIL'} upgrade: ${sent.length} batches acknowledged, ${batches.length} there, ${retries} asked twice`,
)
console.log(
  `${toldAfter < 500 ? 'ok  ' : 'FAIL'} live stream: told after ${toldAfter.toFixed(0)} ms; ${streams} streams in all`,
)
process.exit(whole && toldAfter < 500 ? 0 : 1)
