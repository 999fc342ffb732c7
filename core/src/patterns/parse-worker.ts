import { Look, type LookReport } from './look.ts'

/**
 * The worker that reads a chat. It is called `parse-…` because the server gives workers of that name a policy without any way
 * out (server/src/headers.ts). Only what `LookReport` names leaves it.
 */
const look = new Look((report: LookReport) => self.postMessage(report))

/** Browsers without Temporal (Safari, in 2026) get the polyfill here as on the page. */
const ready = 'Temporal' in globalThis ? Promise.resolve() : import('temporal-polyfill/global')

self.onmessage = event => {
  void ready.then(() => look.ask(event.data))
}
