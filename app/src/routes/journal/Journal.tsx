import { type KindGroup, kindGroups, searchEntries } from '@breakwater/core/journal'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { stillComing } from '../../state/relay-mark.ts'
import { now, state, zone } from '../../state/session.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { Page } from '../Page.tsx'
import { Days } from './Days.tsx'
import { withoutSealed } from './entry-words.ts'
import { useEntries } from './use-entries.ts'

const groups = Object.keys(kindGroups) as readonly KindGroup[]

/** Everything that was recorded: read, searched, changed, removed. */
export default function Journal() {
  const t = words('journal')
  const [text, setText] = useState('')
  const [group, setGroup] = useState<KindGroup | ''>('')
  const filtering = text.trim() !== '' || group !== ''
  const { entries, older } = useEntries(filtering)
  const readable = entries && withoutSealed(entries, state.value, now.value, zone.value)
  const shown = readable && searchEntries(readable, { text, groups: group === '' ? [] : [group] })
  return (
    <Page name="journal" lead={t('lead')}>
      {stillComing.value ? <Notice>{t('stillComing')}</Notice> : null}
      <TextInput type="search" label={t('search')} hint={t('searchHint')} value={text} onInput={setText} />
      <Select
        label={t('kindsLabel')}
        value={group}
        options={[
          { value: '', label: t('groups.all') },
          ...groups.map(value => ({ value, label: t(`groups.${value}`) })),
        ]}
        onPick={value => setGroup(value as KindGroup | '')}
      />
      {shown === undefined ? <p role="status">{t('loading')}</p> : null}
      {shown?.length === 0 ? <EmptyState title={filtering ? t('nothing') : t('empty')} /> : null}
      {shown === undefined ? null : <Days entries={shown} />}
      {older === undefined ? null : <Button onClick={older}>{t('older')}</Button>}
    </Page>
  )
}
