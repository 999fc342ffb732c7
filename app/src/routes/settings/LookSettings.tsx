import { words } from '../../messages/catalogue.ts'
import { languages } from '../../messages/languages.ts'
import { attempt } from '../../state/attempt.ts'
import { choose, setting } from '../../state/settings.ts'
import { RadioList } from '../../ui/RadioList.tsx'
import { Section } from '../../ui/Section.tsx'
import { Select } from '../../ui/Select.tsx'
import { Toggle } from '../../ui/Toggle.tsx'

const themes = ['system', 'light', 'dark'] as const

/** Theme, movement, language, and under which name it stands on the home screen. */
export function LookSettings() {
  const t = words('settings')
  return (
    <Section title={t('look.title')}>
      <RadioList
        legend={t('look.theme')}
        options={themes.map(value => ({ value, label: t(`look.themes.${value}`) }))}
        value={setting('theme')}
        onPick={value => void attempt(() => choose('theme', value))}
      />
      <Toggle
        label={t('look.still')}
        note={t('look.stillNote')}
        on={setting('still')}
        onChange={on => void attempt(() => choose('still', on))}
      />
      <Language />
      <Identity />
    </Section>
  )
}

function Language() {
  const t = words('settings')
  const own = languages.map(({ tag, name }) => ({ value: tag, label: name }))
  return (
    <Select
      label={t('look.language')}
      value={setting('language')}
      options={[{ value: 'system', label: t('look.languageSystem') }, ...own]}
      onPick={value => void attempt(() => choose('language', value))}
    />
  )
}

const identities = ['breakwater', 'notes'] as const

function Identity() {
  const t = words('settings')
  return (
    <>
      <RadioList
        legend={t('look.identity')}
        hint={t('look.identityHint')}
        options={identities.map(value => ({ value, label: t(`look.identities.${value}`) }))}
        value={setting('identity')}
        onPick={value => void attempt(() => choose('identity', value))}
      />
      <p class="settings-quiet">{t('look.identityHonest')}</p>
    </>
  )
}
