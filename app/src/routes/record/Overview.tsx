import { gate } from '@breakwater/core/care'
import { byIncident, type Numbered } from '@breakwater/core/evidence'
import { words } from '../../messages/catalogue.ts'
import { phase, state } from '../../state/session.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { List } from '../../ui/List.tsx'
import { ListRow } from '../../ui/ListRow.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Section.tsx'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'
import { useContent } from '../useContent.ts'
import { addressOf } from './addresses.ts'
import { begunEntry } from './begun.ts'
import { Guidance } from './Guidance.tsx'
import { whenOf } from './rows.ts'

interface Props {
  readonly entries: readonly Numbered[]
  readonly unreadable: number
}

/** What is written down, in the order in which it happened; then what to keep and where advice is to be had. */
export function Overview({ entries, unreadable }: Props) {
  const t = words('record')
  const text = useContent('record')
  return (
    <Page name="record" lead={text?.opening ?? t('lead')} backTo={paths.onward}>
      <Said />
      {entries.length === 0 ? <None /> : <Entries entries={entries} />}
      {unreadable === 0 ? null : <Notice tone="wrong">{t('list.unreadable', { count: unreadable })}</Notice>}
      <Guidance />
    </Page>
  )
}

/** What is said before anything is written: another device, and that nothing is kept. */
function Said() {
  const t = words('record')
  const care = useContent('care')
  const { warn } = gate('evidence', state.value.care.safety)
  return (
    <>
      {warn === undefined || care === undefined ? null : <Notice tone="care">{care.warn[warn]}</Notice>}
      {phase.value === 'fresh' ? (
        <Notice
          actions={
            <Button kind="link" href={paths.today}>
              {words('marks')('fresh.keep')}
            </Button>
          }
        >
          {t('fresh')}
        </Notice>
      ) : null}
      {phase.value === 'demo' ? <Notice>{t('demo')}</Notice> : null}
    </>
  )
}

function None() {
  const t = words('record')
  return (
    <EmptyState
      title={t('list.none')}
      action={
        <Actions>
          <Button kind="primary" href={addressOf('new')}>
            <AddWords />
          </Button>
          <Button href={addressOf('lock')}>{t('list.lock')}</Button>
        </Actions>
      }
    >
      <p>{t('list.noneText')}</p>
    </EmptyState>
  )
}

function Entries({ entries }: Pick<Props, 'entries'>) {
  const t = words('record')
  return (
    <Section title={t('list.title')} lead={t('list.lead', { count: entries.length })}>
      <Actions>
        <Button kind="primary" href={addressOf('new')}>
          <AddWords />
        </Button>
        <Button href={addressOf('save')}>{t('list.save')}</Button>
        <Button href={addressOf('lock')}>{t('list.lock')}</Button>
      </Actions>
      <List>
        {byIncident(entries).map(entry => (
          <ListRow
            key={entry.id}
            title={whenOf(entry)}
            note={<span class="record-what">{entry.what}</span>}
            meta={nameOf(entry)}
            href={addressOf('read', entry.id)}
          />
        ))}
      </List>
    </Section>
  )
}

function nameOf({ number, puts }: Numbered): string {
  const t = words('record')
  return typeof puts === 'number' ? t('entry.numberRight', { number, puts }) : t('entry.number', { number })
}

/** An entry that was begun is gone on with; nothing else of it shows. */
function AddWords() {
  return words('record')(begunEntry(undefined) === undefined ? 'list.add' : 'list.goOn')
}
