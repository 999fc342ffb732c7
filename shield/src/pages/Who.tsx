import type { State } from '../own.ts'
import { t } from './words.ts'

/** Everybody who is put away, in every spelling: always to be seen by the person themselves, and by nobody else. */
export function Who({ state }: { readonly state: State }) {
  if (state.stage === 'locked') return <p class="soft">{t('who_locked')}</p>
  if (state.people.length === 0) return <p class="soft">{t('who_none')}</p>
  return (
    <ul class="people">
      {state.people.map(({ names, nicknames, handles, profiles, phones, mails }, n) => (
        <li key={String(n)}>
          <strong>{names.join(' · ') || nicknames.join(' · ') || handles.join(' · ')}</strong>
          <ul class="marks">
            {[...nicknames, ...handles, ...profiles, ...phones, ...mails].map(one => (
              <li key={one}>
                <bdi>{one}</bdi>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}
