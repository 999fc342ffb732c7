import { words } from '../../messages/catalogue.ts'
import { forgetAsking } from '../../state/friend-page.ts'
import type { Asking } from '../../state/friend-rows.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { FriendFrame } from './FriendFrame.tsx'
import { nameOf } from './name.ts'

interface Props {
  readonly row: Asking
  readonly onForgotten: () => void
}

/** It is over: said plainly, by whom, and nothing else is left. */
export function Over({ row, onForgotten }: Props) {
  const t = words('friend')
  const pending = row.endedBy === 'me' && row.closed !== true
  return (
    <FriendFrame heading={nameOf(row)}>
      <Notice announce>{t(row.endedBy === 'me' ? 'over.byMe' : 'over.byThem')}</Notice>
      {pending ? <Notice tone="care">{t('over.pending')}</Notice> : null}
      <div>
        <Button onClick={() => void forgetAsking(row.id).then(onForgotten)}>{t('over.forget')}</Button>
      </div>
    </FriendFrame>
  )
}
