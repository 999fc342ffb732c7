import { words } from '../../messages/catalogue.ts'
import { state, unread } from '../../state/session.ts'
import { person } from '../../state/view.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { paths } from '../paths.ts'
import { useContent } from '../useContent.ts'
import { ContactChannel } from './ContactChannel.tsx'
import { factOf } from './fact.ts'
import { addressOf } from './parts.ts'
import { StepPage, type StepProps } from './StepPage.tsx'

/** What happened, as a fact; the channel, if they like. It is noted by the time this shows. */
export function Noted({ id, contact }: StepProps) {
  const t = words('step')
  const content = useContent('slip')
  return (
    <StepPage id={id} part="noted" heading={t(headingOf(contact))} lead={content?.opening}>
      {contact === undefined ? null : <Words contact={contact} />}
      <div class="step-choose">
        <Button kind="primary" size="large" wide href={addressOf(id, 'settle')}>
          {t('on')}
        </Button>
        <Button kind="link" href={paths.today}>
          {t('enough')}
        </Button>
      </div>
      {contact === undefined ? null : <ContactChannel contact={contact} />}
    </StepPage>
  )
}

function headingOf(contact: StepProps['contact']): 'contacted' | 'looked' | 'happened' {
  if (contact === undefined) return 'happened'
  return contact.direction === 'soughtLook' ? 'looked' : 'contacted'
}

function Words({ contact }: { readonly contact: NonNullable<StepProps['contact']> }) {
  const t = words('step')
  const { counts, care } = factOf(
    contact,
    unread.value ? undefined : person.value.plan,
    state.value.care.safety,
  )
  return (
    <>
      <p class="step-line">{t(counts)}</p>
      {care === undefined ? null : (
        <Notice tone="care" actions={<Button href={paths.help}>{t('help')}</Button>}>
          {t(care)}
        </Notice>
      )}
    </>
  )
}
