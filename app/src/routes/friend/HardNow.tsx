import { words } from '../../messages/catalogue.ts'
import type { Asking, Said } from '../../state/friend-rows.ts'
import { zone } from '../../state/session.ts'
import { Notice } from '../../ui/Notice.tsx'
import { formatTime } from '../format.ts'
import { nameOf } from './name.ts'

interface Props {
  readonly row: Asking
  readonly hard: Said
}

/** "Hard right now" came in the last hours. */
export function HardNow({ row, hard }: Props) {
  const t = words('friend')
  const answered = row.said.lastIndexOf(hard) < row.said.findLastIndex(({ by }) => by === 'me')
  return (
    <Notice tone="care" title={t('hard.title')} announce>
      {answered
        ? t('hard.answered')
        : t('hard.text', { name: nameOf(row), time: formatTime(hard.at, zone.value) })}
    </Notice>
  )
}
