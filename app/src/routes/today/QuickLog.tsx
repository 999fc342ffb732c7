import { useLocation } from 'preact-iso'
import { words } from '../../messages/catalogue.ts'
import { Button } from '../../ui/Button.tsx'
import { ChoiceTile } from '../../ui/ChoiceTile.tsx'
import { Stack } from '../../ui/Stack.tsx'
import { Tiles } from '../../ui/Tiles.tsx'
import { logContact } from '../log/log-contact.ts'
import { paths } from '../paths.ts'

/** One tap notes what happened. What they did comes first, then what the person did. */
export function QuickLog() {
  const t = words('today')
  const { route } = useLocation()
  return (
    <section aria-label={t('log.title')}>
      <Stack gap="small">
        <Tiles>
          <ChoiceTile title={t('log.incoming')} href={paths.incoming} />
          {(['outgoing', 'soughtLook', 'chanceLook'] as const).map(direction => (
            <ChoiceTile
              key={direction}
              title={t(`log.${direction}`)}
              onClick={() => void logContact(direction, t('log.noted'), route)}
            />
          ))}
        </Tiles>
        <Button kind="link" href={paths.log}>
          {t('log.more')}
        </Button>
      </Stack>
    </section>
  )
}
