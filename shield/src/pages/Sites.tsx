import { useState } from 'preact/hooks'
import { Button } from './Button.tsx'
import { Field } from './Field.tsx'
import { Rows } from './Rows.tsx'
import { Section } from './Section.tsx'
import { allow, everySite, hostIn, patternOf, takeAway, useSites } from './sites.ts'
import { t } from './words.ts'

const shown = (pattern: string) =>
  pattern === everySite ? t('options_every_site') : pattern.replace(/^.*:\/\//, '').replace(/\/\*$/, '')

/** Where it may look: site by site, or everywhere by choice, and each can be taken away again. */
export function Sites() {
  const sites = useSites()
  const [wrong, setWrong] = useState<string>()
  const add = (written: string) => {
    const host = hostIn(written)
    setWrong(host === undefined ? t('options_site_wrong') : undefined)
    if (host !== undefined) void allow(patternOf(host))
  }
  return (
    <Section title={t('options_where')}>
      <p>{t('options_where_words')}</p>
      {sites.length === 0 && <p class="soft">{t('options_no_site')}</p>}
      <Rows
        values={sites}
        action={t('options_take_away')}
        label={name => t('options_take_away_of', name)}
        shown={shown}
        onAction={pattern => void takeAway(pattern)}
      />
      <Field
        label={t('options_site')}
        action={t('options_site_add')}
        hint={t('options_site_example')}
        wrong={wrong}
        onSend={add}
      />
      {!sites.includes(everySite) && (
        <div class="buttons">
          <Button onClick={() => void allow(everySite)}>{t('popup_allow_all')}</Button>
        </div>
      )}
      <p class="soft">{t('popup_why')}</p>
    </Section>
  )
}
