import { useLocation } from 'preact-iso'
import { words } from '../../messages/catalogue.ts'
import { Button } from '../../ui/Button.tsx'
import { ChoiceTile } from '../../ui/ChoiceTile.tsx'
import { Tiles } from '../../ui/Tiles.tsx'
import { noteActed } from './note-acted.ts'
import { UrgePage } from './UrgePage.tsx'
import { addressOf } from './view.ts'

/** "I already contacted them": which of the two it was. The next tap notes it. */
export function Already() {
  const t = words('urge')
  const { route } = useLocation()
  return (
    <UrgePage heading={t('already.heading')} lead={t('already.lead')} back="first">
      <Tiles>
        {(['contacted', 'looked'] as const).map(ending => (
          <ChoiceTile
            key={ending}
            title={t(`already.${ending}`)}
            note={t(`already.${ending}Note`)}
            onClick={() => void noteActed(ending, route)}
          />
        ))}
      </Tiles>
      <div>
        <Button kind="link" href={addressOf('first')}>
          {t('already.neither')}
        </Button>
      </div>
    </UrgePage>
  )
}
