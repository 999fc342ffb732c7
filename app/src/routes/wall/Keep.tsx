import type { ChannelStatus } from '@breakwater/core/plan'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { record } from '../../state/record.ts'
import { showToast } from '../../state/toasts.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Section } from '../../ui/Section.tsx'
import { paths } from '../paths.ts'
import { Steps } from './Steps.tsx'

/** Evidence first: never closed, whatever the safety answers say. */
export function Keep({ status }: { readonly status: ChannelStatus }) {
  const t = words('wall')
  const { id, saved } = status

  async function note(choice: 'saved' | 'nothing'): Promise<void> {
    if (await attempt(() => record('channel.saved', { channel: id, choice })))
      showToast(t(`keep.${choice}Done`))
  }

  return (
    <Section id="keep" title={t('keep.title')} lead={t('keep.lead')}>
      <Steps channel={id} aim="keep" />
      <Actions>
        {(['saved', 'nothing'] as const).map(choice => (
          <Button
            key={choice}
            pressed={saved === choice}
            icon={saved === choice ? <Icon name="check" /> : undefined}
            onClick={() => void note(choice)}
          >
            {t(`keep.${choice}`)}
          </Button>
        ))}
        <Button kind="link" href={paths.record}>
          {t('keep.record')}
        </Button>
      </Actions>
    </Section>
  )
}
