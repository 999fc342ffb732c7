import type { Letter } from '@breakwater/core/heal'
import { words } from '../../messages/catalogue.ts'
import { zone } from '../../state/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { formatTime } from '../format.ts'
import { askForOldLetters, isOld, oldLetters } from './old-letters.ts'

interface Props {
  readonly letters: readonly Letter[]
}

/** At night: that letters of earlier days are closed, and how they open all the same. */
export function OldClosed({ letters }: Props) {
  const t = words('letters')
  const door = oldLetters()
  if (door.open || !letters.some(isOld)) return null
  if (door.opensAt !== undefined) {
    return <Notice announce>{t('night.opens', { time: formatTime(door.opensAt, zone.value) })}</Notice>
  }
  return (
    <Notice actions={<Button onClick={askForOldLetters}>{t('night.ask')}</Button>}>
      {t('night.closed')}
    </Notice>
  )
}
