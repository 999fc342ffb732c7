import { keptOf } from '@breakwater/core/journal'
import type { Approach } from '@breakwater/core/plan'
import { words } from '../../messages/catalogue.ts'
import { person } from '../../state/view.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { approachAddress } from '../approach-address.ts'

interface Props {
  readonly way: Approach
}

/** Where there are children, full quiet is not what works: necessary contact remains, and has a way of its own. */
export function Necessary({ way }: Props) {
  const t = words('approach')
  if (way === 'structured' || way === 'inTouch' || !haveChildren()) return null
  return (
    <Notice tone="care" actions={<Button href={approachAddress('structured')}>{t('childrenGo')}</Button>}>
      {t('children')}
    </Notice>
  )
}

function haveChildren(): boolean {
  const answered = keptOf(person.value.kept, 'decision.answered')
  const ties = answered.findLast(({ body }) => body.question === 'ties')
  return ties?.body.answers.includes('children') ?? false
}
