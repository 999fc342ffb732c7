import { useEffect } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { openDemo } from '../state/doors.ts'
import { paths } from './paths.ts'

/** The door into the demonstration: opens it and goes on to Today. */
export function Demo() {
  const { route } = useLocation()
  useEffect(() => {
    void openDemo().then(() => route(paths.today, true))
  }, [route])
  return null
}
