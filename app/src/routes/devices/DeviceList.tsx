import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { type RelayDevice, relayDevices, removeDevice, renameDevice } from '../../state/relay.ts'
import { showToast } from '../../state/toasts.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { focusHeading } from '../../ui/focus.ts'
import { List } from '../../ui/List.tsx'
import { ListRow } from '../../ui/ListRow.tsx'
import { Section } from '../../ui/Section.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { Form } from '../Form.tsx'
import { Fault, useRelay } from './useRelay.tsx'

/** The devices with their names; the own one is marked and cannot be removed from itself. */
export function DeviceList({ onAdd }: { readonly onAdd: () => void }) {
  const t = words('devices')
  const [renaming, setRenaming] = useState<string | undefined>(undefined)
  const [leaving, setLeaving] = useState<RelayDevice | undefined>(undefined)
  return (
    <Section title={t('list.title')}>
      <List>
        {relayDevices.value.map(device =>
          device.device === renaming ? (
            <li key={device.device} class="list-row">
              <Rename device={device} onEnd={() => setRenaming(undefined)} />
            </li>
          ) : (
            <ListRow
              key={device.device}
              title={nameOf(device)}
              note={device.own ? t('list.own') : device.byWords ? t('list.byWords') : undefined}
              actions={
                <>
                  <Button onClick={() => setRenaming(device.device)}>{t('list.rename')}</Button>
                  {device.own ? null : <Button onClick={() => setLeaving(device)}>{t('list.remove')}</Button>}
                </>
              }
            />
          ),
        )}
      </List>
      {relayDevices.value.length > 1 ? <p class="devices-quiet">{t('list.left')}</p> : null}
      <Actions>
        <Button onClick={onAdd}>{t('list.add')}</Button>
      </Actions>
      <Remove device={leaving} onEnd={() => setLeaving(undefined)} />
    </Section>
  )
}

function nameOf({ name }: RelayDevice): string {
  return name === '' ? words('devices')('list.unnamed') : name
}

interface OneProps {
  readonly device: RelayDevice
  readonly onEnd: () => void
}

function Rename({ device, onEnd }: OneProps) {
  const t = words('devices')
  const [name, setName] = useState(device.name)
  const { busy, run } = useRelay()
  const save = async () => {
    if (await run(() => renameDevice(device.device, name.trim()))) onEnd()
  }
  return (
    <Form onSave={save} onCancel={onEnd} disabled={busy || name.trim() === ''}>
      <TextInput label={t('list.name')} value={name} maxLength={60} onInput={setName} />
    </Form>
  )
}

interface RemoveProps {
  readonly device: RelayDevice | undefined
  readonly onEnd: () => void
}

function Remove({ device, onEnd }: RemoveProps) {
  const t = words('devices')
  const { busy, fault, run } = useRelay()
  const name = device === undefined ? '' : nameOf(device)
  const remove = async () => {
    if (device === undefined || !(await run(() => removeDevice(device.device)))) return
    onEnd()
    focusHeading()
    showToast(t('list.removed', { name }))
  }
  return (
    <ConfirmDialog
      open={device !== undefined}
      title={t('list.removeTitle', { name })}
      cancel={words('common')('cancel')}
      confirm={t('list.removeNow')}
      busy={busy}
      onCancel={onEnd}
      onConfirm={remove}
    >
      <p>{t('list.removeText')}</p>
      {device?.byWords ? <p>{t('list.removeByWords')}</p> : null}
      <Fault fault={fault} />
    </ConfirmDialog>
  )
}
