import { hardFor } from '@breakwater/core/friend'
import { words } from '../../messages/catalogue.ts'
import type { Asking } from '../../state/friend-rows.ts'
import { now } from '../../state/session.ts'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Answers } from './Answers.tsx'
import { Compare } from './Compare.tsx'
import { End } from './End.tsx'
import { FriendFrame } from './FriendFrame.tsx'
import { HardHelp } from './HardHelp.tsx'
import { HardNow } from './HardNow.tsx'
import { nameOf } from './name.ts'
import { QuietHours } from './QuietHours.tsx'
import { SaidList } from './SaidList.tsx'
import { Trouble } from './Trouble.tsx'
import { Wake } from './Wake.tsx'

interface Props {
  readonly row: Asking
  readonly lasts: boolean
}

/** A friend who said yes: what came, and one tap for each answer. */
export function Here({ row, lasts }: Props) {
  const t = words('friend')
  const hard = row.said.findLast(
    ({ by, kind, at }) => by === 'them' && kind === 'hard' && now.value - at < hardFor,
  )
  return (
    <FriendFrame heading={nameOf(row)}>
      {lasts ? null : <Notice tone="care">{t('lasts')}</Notice>}
      <Trouble row={row} />
      {row.verified ? null : <Compare row={row} />}
      {hard === undefined ? null : <HardNow row={row} hard={hard} />}
      <Answers row={row} />
      {hard === undefined ? (
        <Disclosure summary={t('hard.more')}>
          <HardHelp />
        </Disclosure>
      ) : (
        <HardHelp />
      )}
      <SaidList row={row} />
      <QuietHours row={row} />
      <Wake row={row} />
      <End row={row} />
    </FriendFrame>
  )
}
