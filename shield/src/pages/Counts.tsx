import type { State } from '../own.ts'
import { Section } from './Section.tsx'
import { t } from './words.ts'

/** What was counted, for the person themselves: numbers, and no word on them. */
export function Counts({ state }: { readonly state: State }) {
  const { better, same, worse } = state.felt
  return (
    <Section title={t('options_counts')}>
      <p>{t('options_bypasses', state.bypasses)}</p>
      <p>{t('options_waiting', state.waiting)}</p>
      {better + same + worse > 0 && <p>{t('pause_earlier', worse, same, better)}</p>}
    </Section>
  )
}
