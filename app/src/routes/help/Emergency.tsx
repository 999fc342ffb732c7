import { type HelpCountry, telLink } from '@breakwater/core/care'
import { words } from '../../messages/catalogue.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import type { HelpText } from '../useContent.ts'
import { Provenance } from './Provenance.tsx'

interface Props {
  readonly country: HelpCountry | undefined
  readonly text: HelpText | undefined
  /** Somebody threatens: where the police have a number of their own, it stands first. */
  readonly threatened: boolean
}

/** The emergency numbers, as large as anything gets. */
export function Emergency({ country, text, threatened }: Props) {
  const t = words('help')
  return (
    <section class="help-emergency" aria-labelledby="emergency">
      <h2 id="emergency">{t('emergency.title')}</h2>
      <p>{country === undefined ? t('emergency.unknown') : t('emergency.who')}</p>
      {country === undefined ? null : (
        <>
          {numbersOf(country, threatened).map(({ service, number }) => (
            <Call key={number} number={number} service={service && t(`emergency.${service}`)} />
          ))}
          <Provenance row={country.police ?? country} text={text} />
        </>
      )}
    </section>
  )
}

interface CallProps {
  readonly number: string
  /** Whom it reaches, where not all. */
  readonly service: string | undefined
}

/** The service stands above its number: beside it a long word would not fit at twice the size. */
function Call({ number, service }: CallProps) {
  const call = words('help')('emergency.call', { number })
  return (
    <div>
      {service === undefined ? null : <p>{service}</p>}
      <Button
        kind="primary"
        size="large"
        wide
        href={telLink(number)}
        icon={<Icon name="phone" />}
        label={service === undefined ? undefined : `${call}, ${service}`}
      >
        {call}
      </Button>
    </div>
  )
}

/** One number for all, or two: who is threatened reaches the police first, everybody else the ambulance. */
function numbersOf({ emergency, police }: HelpCountry, threatened: boolean) {
  if (police === undefined) return [{ service: undefined, number: emergency }] as const
  const both = [
    { service: 'ambulance', number: emergency },
    { service: 'police', number: police.number },
  ] as const
  return threatened ? both.toReversed() : both
}
