import { words } from '../../messages/catalogue.ts'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'
import { Before } from './Before.tsx'
import type { Told } from './use-scripts.ts'
import { Ways } from './Ways.tsx'

/** A situation, where nothing says yet for which inclination: its four conversations side by side. */
export function Situation({ told }: { readonly told: Told }) {
  const t = words('lines')
  const ways = <Ways told={told} title={t('choose.title')} lead={t('choose.lead')} />
  return (
    <Page name="lines" heading={told.title} lead={told.about} backTo={paths.lines} step>
      <Before told={told} withoutLines={ways}>
        {ways}
      </Before>
    </Page>
  )
}
