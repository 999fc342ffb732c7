import { type Handover, handoversOf } from '@breakwater/core/comeback'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { now, zone } from '../../state/session.ts'
import { person } from '../../state/view.ts'
import { Button } from '../../ui/Button.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { useFocusBack } from '../../ui/focus.ts'
import { List } from '../../ui/List.tsx'
import { ListRow } from '../../ui/ListRow.tsx'
import { OwnWords } from '../../ui/OwnWords.tsx'
import { Stack } from '../../ui/Stack.tsx'
import { formatDay, formatTime } from '../format.ts'
import { OwnSection } from '../plan/OwnSection.tsx'
import { HandoverForm } from './HandoverForm.tsx'
import { HowForm } from './HowForm.tsx'

/** Handovers to come, and those that wait for a word about how they went. */
export function Handovers() {
  const t = words('matters')
  const [asked, setAsked] = useState<Handover>()
  const back = useFocusBack<HTMLDivElement>(asked !== undefined)
  const { coming, unsaid, past } = handoversOf(person.value.kept, now.value, zone.value)
  if (asked !== undefined) return <HowForm handover={asked} onDone={() => setAsked(undefined)} />
  return (
    <div ref={back} tabIndex={-1}>
      <Stack>
        <OwnSection<Handover>
          anchor="handovers"
          title={t('handovers.title')}
          lead={t('handovers.lead')}
          empty={t('handovers.empty')}
          addLabel={t('handovers.add')}
          items={[...unsaid, ...coming]}
          nameOf={({ what }) => what}
          titleOf={handover => <What handover={handover} />}
          noteOf={whenWords}
          actionsOf={handover => (
            <Button
              kind="link"
              label={`${t('handovers.how')}: ${handover.what}`}
              onClick={() => setAsked(handover)}
            >
              {t('handovers.how')}
            </Button>
          )}
          form={(handover, close) => <HandoverForm handover={handover} onDone={close} />}
        />
        {past.length === 0 ? null : (
          <Disclosure summary={t('handovers.past')}>
            <Past handovers={past} />
          </Disclosure>
        )}
      </Stack>
    </div>
  )
}

function What({ handover: { what, note } }: { readonly handover: Handover }) {
  return (
    <Stack gap="small">
      <span>{what}</span>
      {note === undefined ? null : <OwnWords>{note}</OwnWords>}
    </Stack>
  )
}

function Past({ handovers }: { readonly handovers: readonly Handover[] }) {
  const t = words('matters')
  return (
    <List>
      {handovers.map(({ id, what, on, held }) => (
        <ListRow
          key={id}
          title={
            <Stack gap="small">
              <span>{what}</span>
              {held?.words === undefined ? null : <OwnWords>{held.words}</OwnWords>}
            </Stack>
          }
          note={formatDay(on)}
          meta={held === undefined ? undefined : t(`handovers.${held.how}`)}
        />
      ))}
    </List>
  )
}

function whenWords({ on, time, where }: Handover): string {
  const t = words('matters')
  const day = formatDay(on)
  const when =
    time === undefined ? t('handovers.on', { day }) : t('handovers.onAt', { day, time: clockOf(on, time) })
  return where === undefined ? when : t('handovers.where', { when, where })
}

function clockOf(on: string, time: string): string {
  return formatTime(
    Temporal.PlainDateTime.from(`${on}T${time}`).toZonedDateTime('UTC').epochMilliseconds,
    'UTC',
  )
}
