import { words } from '../../messages/catalogue.ts'
import { Section } from '../../ui/Section.tsx'
import { DeviceList } from './DeviceList.tsx'
import { Status } from './Status.tsx'
import { StopKeeping } from './StopKeeping.tsx'
import { Troubles } from './Troubles.tsx'
import { Words } from './Words.tsx'

/** A copy is kept: how it stands, who has it, and the way out. */
export function On({ onAdd }: { readonly onAdd: () => void }) {
  const t = words('devices')
  return (
    <>
      <Troubles />
      <Section title={t('status.title')}>
        <Status />
      </Section>
      <DeviceList onAdd={onAdd} />
      <Words />
      <StopKeeping />
    </>
  )
}
