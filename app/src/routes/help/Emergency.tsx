import { type HelpCountry, telLink } from '@breakwater/core/care'
import { words } from '../../messages/catalogue.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import type { HelpText } from '../useContent.ts'
import { Provenance } from './Provenance.tsx'

interface Props {
  readonly country: HelpCountry | undefined
  readonly text: HelpText | undefined
}

/** The emergency number, as large as anything gets. */
export function Emergency({ country, text }: Props) {
  const t = words('help')
  return (
    <section class="help-emergency" aria-labelledby="emergency">
      <h2 id="emergency">{t('emergency.title')}</h2>
      <p>{country === undefined ? t('emergency.unknown') : t('emergency.who')}</p>
      {country === undefined ? null : (
        <>
          <Button
            kind="primary"
            size="large"
            wide
            href={telLink(country.emergency)}
            icon={<Icon name="phone" />}
          >
            {t('emergency.call', { number: country.emergency })}
          </Button>
          <Provenance row={country} text={text} />
        </>
      )}
    </section>
  )
}
