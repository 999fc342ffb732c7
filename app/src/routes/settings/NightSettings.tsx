import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { choose, setting } from '../../state/settings.ts'
import { Section } from '../../ui/Section.tsx'
import { Select } from '../../ui/Select.tsx'
import { formatTime } from '../format.ts'
import { CountryPick } from '../help/CountryPick.tsx'
import { chooseCountry, countryNow } from '../help/country.ts'
import { useMessages } from '../useMessages.ts'

/** When the night begins and ends, and whose numbers stand under Get help now. */
export function NightSettings() {
  const t = words('settings')
  const ready = useMessages('help')
  const none = setting('nightFrom') === setting('nightUntil')
  return (
    <Section title={t('night.title')} lead={t('night.lead')}>
      <div class="settings-pair">
        <Hour setting="nightFrom" label={t('night.from')} />
        <Hour setting="nightUntil" label={t('night.until')} />
      </div>
      <p role="status">{none ? t('night.none') : null}</p>
      {ready ? (
        <CountryPick
          code={countryNow().suggested ? '' : (countryNow().code ?? '')}
          onPick={code => void attempt(() => chooseCountry(code))}
        />
      ) : null}
    </Section>
  )
}

interface HourProps {
  readonly setting: 'nightFrom' | 'nightUntil'
  readonly label: string
}

function Hour({ setting: key, label }: HourProps) {
  const hours = Array.from({ length: 24 }, (_, hour) => ({
    value: String(hour),
    label: formatTime(hour * 60 * 60_000, 'UTC'),
  }))
  return (
    <Select
      label={label}
      value={String(setting(key))}
      options={hours}
      onPick={value => void attempt(() => choose(key, Number(value)))}
    />
  )
}
