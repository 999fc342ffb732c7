import { useEffect, useState } from 'preact/hooks'
import { t } from './words.ts'

/** Says that private windows are outside, unless the person allowed it to run there. */
export function Outside() {
  const [allowed, setAllowed] = useState(true)
  useEffect(() => void chrome.extension.isAllowedIncognitoAccess().then(setAllowed), [])
  return allowed ? null : <p class="soft">{t('popup_private')}</p>
}
