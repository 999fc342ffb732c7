import type { Readiness, Sign } from '@breakwater/core/comeback'
import { words } from '../../messages/catalogue.ts'
import { Section } from '../../ui/Section.tsx'
import { SignRow } from './SignRow.tsx'
import './ready.css'

/** The signs of a look at readiness, on both sides. */
export function Signs({ found }: { readonly found: Readiness }) {
  const t = words('ready')
  return (
    <>
      <Side title={t('found.for')} none={t('found.forNone')} signs={found.speaksFor} />
      <Side title={t('found.against')} none={t('found.againstNone')} signs={found.against} />
    </>
  )
}

interface Props {
  readonly title: string
  readonly none: string
  readonly signs: readonly Sign[]
}

function Side({ title, none, signs }: Props) {
  return (
    <Section title={title}>
      {signs.length === 0 ? (
        <p>{none}</p>
      ) : (
        <dl class="ready-signs">
          {signs.map(sign => (
            <SignRow key={`${sign.code}${sign.scene ?? ''}${sign.want ?? ''}`} sign={sign} />
          ))}
        </dl>
      )}
    </Section>
  )
}
