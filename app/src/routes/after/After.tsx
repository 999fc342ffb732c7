import type { ComponentType } from 'preact'
import { useLocation } from 'preact-iso'
import { Drink } from './Drink.tsx'
import { Hands } from './Hands.tsx'
import { Hour } from './Hour.tsx'
import { Sleep } from './Sleep.tsx'

const screens: Readonly<Record<string, ComponentType>> = { hands: Hands, sleep: Sleep, drink: Drink }

/** The hour after a wave: hands busy, cannot sleep, had a drink. Nothing here is recorded. */
export default function After() {
  const { query } = useLocation()
  const view = query.s ?? ''
  const Screen = Object.hasOwn(screens, view) ? (screens[view] ?? Hour) : Hour
  return <Screen key={view} />
}
