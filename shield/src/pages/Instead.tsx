import type { State } from '../own.ts'
import { t } from './words.ts'

/** The person's own things to do. Before anything is unlocked there are none. */
export function Instead({ state }: { readonly state: State }) {
  if (state.stage === 'locked') return <p class="soft">{t('pause_locked')}</p>
  const activities = state.setup?.activities ?? []
  if (activities.length === 0) return null
  return (
    <section class="stack">
      <h2>{t('pause_instead')}</h2>
      <ul class="plain">
        {activities.slice(0, 6).map(one => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </section>
  )
}
