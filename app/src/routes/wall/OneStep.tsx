import type { ChannelRow } from '../../../../content/channel-schema.ts'
import { words } from '../../messages/catalogue.ts'
import { Card } from '../../ui/Card.tsx'
import { formatDay } from '../format.ts'

/** One way through the menus: what to do, what they can notice, whether it can be undone, and how sure this row is. */
export function OneStep({ row }: { readonly row: ChannelRow }) {
  const t = words('wall')
  const { platform, path, noticed, reversible, checked, status } = row
  return (
    <li>
      <Card label={platform === 'any' ? undefined : t(`steps.on.${platform}`)}>
        <p>{path}</p>
        <p class="step-note">{t('steps.noticed', { noticed })}</p>
        <p class="step-note">{`${t(`steps.undo.${reversible}`)} ${t(`steps.${status}`, { date: formatDay(checked, 'long') })}`}</p>
      </Card>
    </li>
  )
}
