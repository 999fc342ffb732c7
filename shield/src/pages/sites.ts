import { useCallback, useEffect, useState } from 'preact/hooks'

/** Every site, as the browser writes it. */
export const everySite = '*://*/*'

/** All pages of one host. */
export const patternOf = (host: string): string => `*://${host}/*`

/** The host of a site as a person writes it; undefined for what is none. */
export function hostIn(written: string): string | undefined {
  const url = URL.parse(written.includes('://') ? written.trim() : `https://${written.trim()}`)
  return url && /^https?:$/.test(url.protocol) && url.hostname.includes('.') ? url.hostname : undefined
}

/**
 * Asks the browser to ask the person. Nothing may be awaited between the press and this, or the browser refuses.
 * False when they did not allow it.
 */
export const allow = (pattern: string): Promise<boolean> => chrome.permissions.request({ origins: [pattern] })

export const takeAway = (pattern: string): Promise<boolean> =>
  chrome.permissions.remove({ origins: [pattern] })

/** The sites that were allowed, as patterns; kept up to date. The app's own address is not one of them. */
export function useSites(): readonly string[] {
  const [sites, setSites] = useState<readonly string[]>([])
  const again = useCallback(() => {
    const own = (pattern: string) => /^https?:\/\/localhost(:7330)?\//.test(pattern)
    void chrome.permissions.getAll().then(({ origins = [] }) => setSites(origins.filter(one => !own(one))))
  }, [])
  useEffect(() => {
    again()
    chrome.permissions.onAdded.addListener(again)
    chrome.permissions.onRemoved.addListener(again)
    return () => {
      chrome.permissions.onAdded.removeListener(again)
      chrome.permissions.onRemoved.removeListener(again)
    }
  }, [again])
  return sites
}
