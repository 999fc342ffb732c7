import { words } from '../../messages/catalogue.ts'
import { Section } from '../../ui/Section.tsx'
import { ChannelPick } from '../channel/ChannelPick.tsx'
import type { FieldsProps } from './draft.ts'
import { Rows } from './Rows.tsx'
import { WindowFields } from './WindowFields.tsx'

/** Only what is necessary: the one channel, what it is for, and when it is looked at. */
export function OneChannelFields(fields: FieldsProps) {
  const t = words('approach')
  const { draft, set } = fields
  return (
    <>
      <Section title={t('one.title')} lead={t('one.lead')}>
        <ChannelPick value={draft.channel} onPick={channel => set({ channel })} />
        <Rows
          legend={t('one.topics')}
          legendShown
          labelOf={number => t('one.topic', { number })}
          removeLabelOf={number => t('one.topicRemove', { number })}
          addLabel={t('one.topicAdd')}
          rows={draft.topics}
          most={20}
          onChange={topics => set({ topics })}
        />
      </Section>
      <WindowFields {...fields} />
    </>
  )
}
