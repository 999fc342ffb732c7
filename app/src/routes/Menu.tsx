import { useLocation } from 'preact-iso'
import { words } from '../messages/catalogue.ts'
import { leaveQuickly } from '../state/device.ts'
import { Button } from '../ui/Button.tsx'
import { List } from '../ui/List.tsx'
import { ListRow } from '../ui/ListRow.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { paths } from './paths.ts'

interface Props {
  readonly open: boolean
  readonly onClose: () => void
}

const places = [
  'today',
  'log',
  'incoming',
  'kept',
  'after',
  'decide',
  'plan',
  'channels',
  'friends',
  'myself',
  'insights',
  'onward',
  'lines',
  'journal',
  'safety',
  'settings',
  'sources',
] as const

/** Everywhere else one can go, and the quick way out. */
export function Menu({ open, onClose }: Props) {
  const t = words('common')
  const { path } = useLocation()
  return (
    <Sheet open={open} onClose={onClose} title={t('menu')} closeLabel={t('close')}>
      <nav aria-label={t('menu')}>
        <List>
          {places.map(place => (
            <ListRow
              key={place}
              title={t(`titles.${place}`)}
              href={paths[place]}
              // Another page closes the menu as it comes; this one is here already.
              onFollow={paths[place] === path ? onClose : undefined}
            />
          ))}
        </List>
      </nav>
      <Button wide onClick={leaveQuickly}>
        {t('leave')}
      </Button>
    </Sheet>
  )
}
