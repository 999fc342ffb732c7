import { addDays, dayOf } from '@breakwater/core/journal'
import { words } from '../../messages/catalogue.ts'
import { now, zone } from '../../state/session.ts'
import { TextInput } from '../../ui/TextInput.tsx'
import { useContent } from '../useContent.ts'

interface Props {
  readonly until: string
  readonly wrong: boolean
  readonly onPick: (until: string) => void
}

/** Until which day, and what sealing does and cannot do. */
export function SealFields({ until, wrong, onPick }: Props) {
  const t = words('letters')
  const letters = useContent('heal')?.writing.letters
  return (
    <>
      <TextInput
        type="date"
        label={t('seal.until')}
        min={tomorrow()}
        value={until}
        onInput={onPick}
        error={wrong ? t('seal.wrong') : undefined}
      />
      <p>{letters?.sealed}</p>
      <p>{t('seal.hidden')}</p>
      <p>{letters?.cannotPrevent}</p>
    </>
  )
}

/** Whether a letter can be sealed until that day: one that is still to come. */
export function canSealUntil(day: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(day) && day >= tomorrow()
}

function tomorrow(): string {
  return addDays(dayOf(now.value, zone.value), 1)
}
