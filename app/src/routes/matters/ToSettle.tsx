import { type Matter, mattersOf } from '@breakwater/core/comeback'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { record } from '../../state/record.ts'
import { now, zone } from '../../state/session.ts'
import { showToast } from '../../state/toasts.ts'
import { person } from '../../state/view.ts'
import { Button } from '../../ui/Button.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { focusHeading } from '../../ui/focus.ts'
import { List } from '../../ui/List.tsx'
import { ListRow } from '../../ui/ListRow.tsx'
import { formatAgo, formatDay } from '../format.ts'
import { OwnSection } from '../plan/OwnSection.tsx'
import { MatterForm } from './MatterForm.tsx'

/** Open matters, those that are due first, and below them what found its end. */
export function ToSettle() {
  const t = words('matters')
  const { open, done } = mattersOf(person.value.kept, now.value, zone.value)
  return (
    <>
      <OwnSection<Matter>
        anchor="open"
        title={t('open.title')}
        lead={t('open.lead')}
        empty={t('open.empty')}
        addLabel={t('open.add')}
        items={open}
        nameOf={({ what }) => what}
        noteOf={dueWords}
        actionsOf={matter => <Ends matter={matter} />}
        form={(matter, close) => <MatterForm matter={matter} onDone={close} />}
      />
      {done.length === 0 ? null : (
        <Disclosure summary={t('done.title')}>
          <Done matters={done} />
        </Disclosure>
      )}
    </>
  )
}

function Ends({ matter }: { readonly matter: Matter }) {
  const t = words('matters')
  return (
    <>
      {(['settled', 'letGo'] as const).map(how => (
        <Button
          key={how}
          kind="link"
          label={`${t(`open.${how}`)}: ${matter.what}`}
          onClick={() => void settle(matter, how)}
        >
          {t(`open.${how}`)}
        </Button>
      ))}
    </>
  )
}

function Done({ matters }: { readonly matters: readonly Matter[] }) {
  const t = words('matters')
  return (
    <List>
      {matters.map(matter => (
        <ListRow
          key={matter.id}
          title={matter.what}
          note={t(matter.how === 'letGo' ? 'done.letGo' : 'done.settled')}
          actions={
            <Button
              kind="link"
              label={`${t('done.open')}: ${matter.what}`}
              onClick={() => void settle(matter, 'open')}
            >
              {t('done.open')}
            </Button>
          }
        />
      ))}
    </List>
  )
}

async function settle({ id }: Matter, how: Matter['how']): Promise<void> {
  if (!(await attempt(() => record('matter.settled', { how }, { ref: id })))) return
  if (how !== 'open') showToast(words('matters')(`open.${how}Done`))
  focusHeading()
}

function dueWords({ due, dueIn }: Matter): string {
  const t = words('matters')
  if (due === undefined || dueIn === undefined) return t('open.noDue')
  if (dueIn === 0) return t('open.today')
  if (dueIn < 0) return t('open.over', { day: formatDay(due) })
  return t('open.due', { day: formatDay(due), when: formatAgo(-dueIn) })
}
