import type { Outcome, PageAsk, State } from '../own.ts'

/** Everything that a page asks of the background, apart from its state, comes out one way or another. */
type Wish = Exclude<PageAsk, { page: 'state' }>

/** Asks the background to do something. */
export const wish = (ask: Wish): Promise<Outcome> => chrome.runtime.sendMessage<PageAsk, Outcome>(ask)

/** All that a page can show, about a tab and an address where it stands beside one. */
export const askState = (tab?: number, address?: string): Promise<State> =>
  chrome.runtime.sendMessage<PageAsk, State>({
    page: 'state',
    ...(tab === undefined ? {} : { tab }),
    ...(address === undefined ? {} : { address }),
  })
