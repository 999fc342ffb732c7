import {
  bounds,
  eveningsFrom,
  lookBack,
  notedFrom,
  reminderDays,
  remindersFrom,
  type Sign,
} from '@breakwater/core/comeback'
import { words } from '../../messages/catalogue.ts'
import { formatNumber } from '../format.ts'
import { type ComebackText, useContent } from '../useContent.ts'

/** One sign: what it says, the numbers it rests on, and from where on it counts. */
export function SignRow({ sign }: { readonly sign: Sign }) {
  const t = words('ready')
  const text = useContent('comeback')?.readiness
  if (text === undefined) return null
  const values = valuesOf(sign, text)
  return (
    <div>
      <dt>{t(`signs.${sign.code}.says`, values)}</dt>
      <dd>{t(`signs.${sign.code}.rests`, values)}</dd>
      {sign.side === 'for' ? null : <dd class="ready-rule">{t(`weight.${sign.side}`)}</dd>}
      <dd class="ready-rule">{t(`signs.${sign.code}.rule`, values)}</dd>
    </div>
  )
}

/** The numbers as the language writes them; `count` stays one, so that its plural is found. */
function valuesOf(
  { counts, scene, want }: Sign,
  text: ComebackText['readiness'],
): Record<string, string | number> {
  const written = Object.entries(counts).map(([name, value]) => [name, formatNumber(value)])
  const [, first = 0] = Object.entries(counts)[0] ?? []
  return {
    ...Object.fromEntries(written),
    ...bounds,
    count: first,
    lookBack,
    notedFrom,
    eveningsFrom,
    reminderDays,
    remindersFrom,
    scene: scene === undefined ? '' : text.scenes[scene].title,
    want: want === undefined ? '' : text.wants[want].label,
    why: want === undefined ? '' : text.wants[want].why,
  }
}
