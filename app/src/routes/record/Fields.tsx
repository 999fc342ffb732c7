import { type IncidentChannel, incidentChannels, type TimeKnown, timeKnown } from '@breakwater/core/evidence'
import { words } from '../../messages/catalogue.ts'
import { zone } from '../../state/session.ts'
import { RadioList } from '../../ui/RadioList.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import type { EntryDraft, Missing } from './draft.ts'

interface Props {
  readonly draft: EntryDraft
  readonly missing: Missing | undefined
  readonly onChange: (part: Partial<EntryDraft>) => void
}

const knownNames = { exact: 'knownExact', about: 'knownAbout', unknown: 'knownUnknown' } as const

/** Everything of an entry but its files. */
export function Fields({ draft, missing, onChange }: Props) {
  const t = words('record')
  return (
    <>
      <RadioList<TimeKnown>
        legend={t('form.known')}
        options={timeKnown.map(value => ({ value, label: t(`form.${knownNames[value]}`) }))}
        value={draft.known}
        onPick={known => onChange({ known })}
      />
      {draft.known === 'unknown' ? null : <When draft={draft} missing={missing} onChange={onChange} />}
      <TextArea
        label={t('form.what')}
        hint={t('form.whatHint')}
        error={missing === 'what' ? t('form.whatMissing') : undefined}
        rows={6}
        maxLength={20_000}
        value={draft.what}
        onInput={what => onChange({ what })}
      />
      <Channel draft={draft} onChange={onChange} />
      <Line label={t('form.place')} value={draft.place} onInput={place => onChange({ place })} />
      <Line label={t('form.witness')} value={draft.witness} onInput={witness => onChange({ witness })} />
      <Line
        label={t('form.reference')}
        hint={t('form.referenceHint')}
        value={draft.reference}
        onInput={reference => onChange({ reference })}
      />
    </>
  )
}

function When({ draft, missing, onChange }: Props) {
  const t = words('record')
  return (
    <>
      <div class="settings-pair">
        <TextInput
          label={t('form.day')}
          error={missing === 'day' ? t('form.dayMissing') : undefined}
          type="date"
          value={draft.day}
          onInput={day => onChange({ day })}
        />
        <TextInput
          label={t('form.time')}
          error={missing === 'time' ? t('form.timeMissing') : undefined}
          type="time"
          value={draft.time}
          onInput={time => onChange({ time })}
        />
      </div>
      <p class="settings-quiet">{t('form.zone', { zone: zone.value })}</p>
    </>
  )
}

function Channel({ draft, onChange }: Pick<Props, 'draft' | 'onChange'>) {
  const t = words('record')
  const options = [
    { value: '', label: t('form.channelNone') },
    ...incidentChannels.map(value => ({ value, label: t(`channel.${value}`) })),
  ]
  return (
    <Select
      label={t('form.channel')}
      value={draft.channel}
      options={options}
      onPick={channel => onChange({ channel: channel as IncidentChannel | '' })}
    />
  )
}

interface LineProps {
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly onInput: (value: string) => void
}

function Line(props: LineProps) {
  return <TextInput {...props} maxLength={500} />
}
