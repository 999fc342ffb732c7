import { lazy } from 'preact-iso'
import { loadMessages } from '../messages/catalogue.ts'
import { welcoming } from '../state/doors.ts'
import { failure, phase } from '../state/session.ts'
import { Today } from './today/Today.tsx'

const Welcome = lazy(async () => {
  const [module] = await Promise.all([
    import('./welcome/Welcome.tsx'),
    loadMessages('welcome'),
    loadMessages('safety'),
    loadMessages('plan'),
  ])
  return module
})
const VaultFailure = lazy(async () => {
  const [module] = await Promise.all([import('./failure/VaultFailure.tsx'), loadMessages('settings')])
  return module
})

/** What stands at the root: the first run, the reason why nothing can be opened, or Today. */
export function Home() {
  if (phase.value === 'failed') return <VaultFailure error={failure.value} />
  if (phase.value === 'fresh' || welcoming.value) return <Welcome />
  return <Today />
}
