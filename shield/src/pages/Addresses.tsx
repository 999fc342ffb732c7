import { useState } from 'preact/hooks'
import type { State } from '../own.ts'
import { wish } from './ask.ts'
import { Field } from './Field.tsx'
import { Rows } from './Rows.tsx'
import { Section } from './Section.tsx'
import { allow } from './sites.ts'
import { t } from './words.ts'

/** A pattern has no port; which page may really speak is decided by its origin. */
function patternFor(address: string): string | undefined {
  const url = URL.parse(address.trim())
  return url && /^https?:$/.test(url.protocol) ? `${url.protocol}//${url.hostname}/*` : undefined
}

/** Where the app is: the usual address, and the person's own. */
export function Addresses({ state }: { readonly state: State }) {
  const [wrong, setWrong] = useState<string>()
  const add = async (address: string) => {
    const pattern = patternFor(address)
    const well =
      pattern !== undefined && (await allow(pattern)) && (await wish({ page: 'addApp', address })).done
    setWrong(well ? undefined : t('options_app_wrong'))
  }
  const [usual, ...own] = state.apps
  return (
    <Section title={t('options_app')}>
      <p>{t('options_app_words')}</p>
      <p>
        <bdi>{usual}</bdi>
      </p>
      <Rows
        values={own}
        action={t('options_take_away')}
        label={name => t('options_take_away_of', name)}
        onAction={address => void wish({ page: 'removeApp', address })}
      />
      <Field
        label={t('options_app_own')}
        action={t('options_app_add')}
        wrong={wrong}
        onSend={address => void add(address)}
      />
    </Section>
  )
}
