import { hidingSheet, isTokenWord, type Token } from './sheet.ts'

type Sender = Pick<chrome.runtime.MessageSender, 'tab' | 'documentId' | 'frameId'>

/**
 * For the background: lays the hiding sheet into the document that asked, with origin USER. Only the two random words come
 * from the page's side, and only letters. True when it lies; the script in the page then takes its own copy away.
 */
export async function laySheet(token: Token, { tab, documentId, frameId }: Sender): Promise<boolean> {
  if (tab?.id === undefined || !isTokenWord(token.away) || !isTokenWord(token.mark)) return false
  const place = documentId === undefined ? { frameIds: [frameId ?? 0] } : { documentIds: [documentId] }
  const css = hidingSheet({ away: token.away, mark: token.mark })
  return chrome.scripting.insertCSS({ target: { tabId: tab.id, ...place }, css, origin: 'USER' }).then(
    () => true,
    () => false,
  )
}
