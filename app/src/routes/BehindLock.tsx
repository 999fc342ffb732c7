import type { ComponentType } from 'preact'
import { lazy } from 'preact-iso'
import { loadMessages } from '../messages/catalogue.ts'
import { phase } from '../state/session.ts'

const Locked = lazy(async () => {
  const [module] = await Promise.all([import('./locked/Locked.tsx'), loadMessages('locked')])
  return module
})

/** The same screen with the lock before it. Urge, Get help now, logging and safety never stand behind one. */
export function behindLock(Screen: ComponentType): ComponentType {
  return function BehindLock() {
    return phase.value === 'locked' ? <Locked /> : <Screen />
  }
}
