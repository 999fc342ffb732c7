import type { ChannelGroup, WallItem } from '@breakwater/core/plan'
import { words } from '../../messages/catalogue.ts'
import { Stack } from '../../ui/Stack.tsx'
import { Rows } from './Rows.tsx'

const inOrder: readonly ChannelGroup[] = [
  'talk',
  'online',
  'people',
  'memories',
  'accounts',
  'leisure',
  'own',
]

/** The rest of the catalogue, under the headings of what sort of channel it is. */
export function Others({ items }: { readonly items: readonly WallItem[] }) {
  const t = words('wall')
  return (
    <Stack>
      {inOrder.map(group => {
        const here = items.filter(({ facts }) => facts.group === group)
        return here.length === 0 ? null : (
          <div key={group}>
            <h3>{t(`sorts.${group}`)}</h3>
            <Rows items={here} label={t(`sorts.${group}`)} />
          </div>
        )
      })}
    </Stack>
  )
}
