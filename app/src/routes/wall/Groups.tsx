import type { WallItem } from '@breakwater/core/plan'
import { words } from '../../messages/catalogue.ts'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { Section } from '../../ui/Section.tsx'
import { Others } from './Others.tsx'
import { Rows } from './Rows.tsx'
import type { WallGroups } from './wall-view.ts'

interface Props {
  readonly groups: WallGroups
  /** The group that holds this channel is open from the start. */
  readonly cameFrom: string | undefined
}

const inOrder = ['open', 'quiet', 'blocked', 'necessaryOnly', 'notMine'] as const

/** Every channel but the next one, folded by how it stands; what nobody has touched is one fold at the end. */
export function Groups({ groups, cameFrom }: Props) {
  const t = words('wall')
  const holds = (items: readonly WallItem[]) => items.some(({ id }) => id === cameFrom)
  return (
    <Section title={t('groups.title')} lead={t('groups.order')}>
      <div>
        {inOrder.map(state => {
          const items = groups[state]
          if (items.length === 0) return null
          return (
            <Disclosure
              key={state}
              summary={t(`groups.${state}`, { count: items.length })}
              open={holds(items) || (state === 'open' && items.length < 7)}
            >
              <Rows items={items} />
            </Disclosure>
          )
        })}
        <Disclosure summary={t('groups.others', { count: groups.others.length })} open={holds(groups.others)}>
          <p>{t('groups.othersLead')}</p>
          <Others items={groups.others} />
        </Disclosure>
      </div>
    </Section>
  )
}
