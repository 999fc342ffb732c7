import type { Way } from '@breakwater/core/hold'
import { words } from '../../messages/catalogue.ts'
import { passing } from '../../state/passing.ts'
import { ChoiceTile } from '../../ui/ChoiceTile.tsx'
import { Tiles } from '../../ui/Tiles.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { addressOf } from './view.ts'
import { took } from './wave.ts'
import { waysInOrder } from './ways-in-order.ts'

interface Props {
  /** Ways already taken in this wave: they come last. */
  readonly taken: readonly Way[]
  /** Only two of them: the narrow hours. */
  readonly few: boolean
}

/** The ways through, as tiles; taking one notes that it was taken. */
export function WayTiles({ taken, few }: Props) {
  const t = words('urge')
  return (
    <section aria-labelledby="ways">
      <VisuallyHidden>
        <h2 id="ways">{t('ways.list')}</h2>
      </VisuallyHidden>
      <Tiles>
        {waysInOrder(taken, few).map(way => (
          <ChoiceTile
            key={way}
            title={t(`ways.${way}`)}
            note={t(way === 'letOut' && passing.value ? 'ways.letOutPassing' : `ways.${way}Note`)}
            href={addressOf(way)}
            onClick={() => void took(way)}
          />
        ))}
      </Tiles>
    </section>
  )
}
