import { gate } from '@breakwater/core/care'
import { words } from '../../messages/catalogue.ts'
import { state } from '../../state/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Stack } from '../../ui/Stack.tsx'
import { paths } from '../paths.ts'
import type { Answers } from './LookForm.tsx'

/** What the answers may mean for the plan, read out as they are given. Never towards contact where that is closed. */
export function Hints({ answers }: { readonly answers: Answers }) {
  const t = words('review')
  const stuck = answers.permanent === 'yes' || answers.estranged === 'yes'
  return (
    <div role="status">
      <Stack>
        {answers.healing === 'no' ? <Notice>{t('hints.notHealing')}</Notice> : null}
        {stuck ? <Nearer /> : null}
      </Stack>
    </div>
  )
}

/** The quiet may have become too much; what is offered instead depends on whether contact is open. */
function Nearer() {
  const t = words('review')
  const { open, because } = gate('recontact', state.value.care.safety)
  if (open) return <Notice>{t('hints.talk')}</Notice>
  if (because === 'orderStands' || because === 'askedToStop') {
    return (
      <Notice tone="care" actions={<Button href={paths.words}>{t('hints.keptGo')}</Button>}>
        {t('hints.kept')}
      </Notice>
    )
  }
  return (
    <Notice tone="care" actions={<Button href={paths.help}>{t('hints.peopleGo')}</Button>}>
      {t('hints.people')}
    </Notice>
  )
}
