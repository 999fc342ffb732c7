import { useEffect, useState } from 'preact/hooks'
import { loadMessages, type Namespace } from '../messages/catalogue.ts'

/** For a part that stands on several screens: true once its own words are loaded. */
export function useMessages(namespace: Namespace): boolean {
  const [ready, setReady] = useState(false)
  useEffect(() => {
    void loadMessages(namespace).then(() => setReady(true))
  }, [namespace])
  return ready
}
