import { words } from '../../messages/catalogue.ts'
import { Select } from '../../ui/Select.tsx'
import { allChannels } from './channels.ts'

interface Props {
  readonly value: string | undefined
  readonly onPick: (channel: string | undefined) => void
}

/** On which channel; it may be left open. */
export function ChannelPick({ value, onPick }: Props) {
  const t = words('channels')
  const options = allChannels().map(({ id, name }) => ({ value: id, label: name }))
  return (
    <Select
      label={t('pick')}
      value={value ?? ''}
      options={[{ value: '', label: t('none') }, ...options]}
      onPick={id => onPick(id === '' ? undefined : id)}
    />
  )
}
