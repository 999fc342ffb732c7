import type { FromApp, FromShield } from '@breakwater/core/cut'

const says: readonly (FromApp['say'] | undefined)[] = ['hello', 'setup', 'counts', 'counted', 'wipe']

/** A message of the app's own page: from this window, this origin, and in the words of the bridge. */
function isOurs({ source, origin, data }: MessageEvent<Partial<FromApp> | undefined>): boolean {
  if (source !== window || origin !== location.origin || window.top !== window) return false
  return data?.breakwater === 'shield' && data.from === 'app' && says.includes(data.say)
}

async function carry(message: FromApp): Promise<void> {
  // A background that was just replaced by a newer one answers nothing; the page asks again.
  const answer = await chrome.runtime
    .sendMessage<FromApp, FromShield | undefined>(message)
    .catch(() => undefined)
  if (answer) window.postMessage(answer, location.origin)
}

window.addEventListener('message', async event => {
  if (isOurs(event)) await carry(event.data)
})
