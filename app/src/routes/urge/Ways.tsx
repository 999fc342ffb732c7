import { epochOf } from '@breakwater/core/journal'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { now } from '../../state/session.ts'
import { person } from '../../state/view.ts'
import { Button } from '../../ui/Button.tsx'
import { SourceLink } from '../SourceLink.tsx'
import { Exits } from './Exits.tsx'
import { Forecast } from './Forecast.tsx'
import { isNarrow } from './night.ts'
import { Strength } from './Strength.tsx'
import { UrgePage } from './UrgePage.tsx'
import { addressOf, currentWave } from './view.ts'
import { Wave } from './Wave.tsx'
import { WayTiles } from './WayTiles.tsx'

interface Props {
  /** They said that it is still here: another way is offered, nothing else changes. */
  readonly again?: boolean
}

/** The second screen: how long it has been, four ways through, how it goes on. */
export function Ways({ again = false }: Props) {
  const t = words('urge')
  const wave = currentWave(person.value.hold, now.value)
  const [all, showAll] = useState(false)
  const narrow = isNarrow() && !all
  return (
    <UrgePage heading={headingOf(wave?.at)}>
      {again ? (
        <p class="urge-lead" role="status">
          {t('ways.again')}
        </p>
      ) : (
        <Wave />
      )}
      <WayTiles taken={again ? (wave?.ways ?? []) : []} few={narrow} />
      {narrow ? (
        <div>
          <Button kind="link" onClick={() => showAll(true)}>
            {t('ways.other')}
          </Button>
        </div>
      ) : null}
      <Exits />
      <Strength asking="again" />
      <Forecast />
      <div class="urge-more">
        <Button kind="link" href={addressOf('cards')}>
          {t('ways.cards')}
        </Button>
        <Button kind="link" href={addressOf('plain')}>
          {t('ways.plain')}
        </Button>
        {isNarrow() ? null : <SourceLink claim="ride" />}
      </div>
    </UrgePage>
  )
}

/** Minutes, as long as they say something: after an hour they would only weigh. */
function headingOf(at: string | undefined): string {
  const t = words('urge')
  if (at === undefined) return t('ways.headingNew')
  const minutes = Math.floor((now.value - epochOf(at)) / 60_000)
  return minutes < 0 || minutes > 60 ? t('ways.headingNew') : t('ways.heading', { count: minutes })
}
