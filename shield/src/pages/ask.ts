import type { Outcome, PageAsk, State } from '../own.ts'

/** Everything that a page asks of the background, apart from its state, comes out one way or another. */
type Wish = Exclude<PageAsk, { page: 'state' }>

/** Hears `failed` when something was asked and nothing came of it; see `Failed`. */
export const wishes = new EventTarget()

/** Asks the background to do something. Never throws: where no answer comes, the page says so, and `why` is `failed`. */
export async function wish(ask: Wish): Promise<Outcome> {
  try {
    return await chrome.runtime.sendMessage<PageAsk, Outcome>(ask)
  } catch {
    // The disk was full, or the extension is being renewed under this page.
    wishes.dispatchEvent(new Event('failed'))
    return { done: false, why: 'failed' }
  }
}

/** All that a page can show, about a tab and an address where it stands beside one. */
export const askState = (tab?: number, address?: string): Promise<State> =>
  chrome.runtime.sendMessage<PageAsk, State>({
    page: 'state',
    ...(tab === undefined ? {} : { tab }),
    ...(address === undefined ? {} : { address }),
  })
