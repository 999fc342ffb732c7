import { type Day, dayOf, type Entry } from '@breakwater/core/journal'
import { List } from '../../ui/List.tsx'
import { Stack } from '../../ui/Stack.tsx'
import { formatDay } from '../format.ts'
import { EntryRow } from './EntryRow.tsx'

/** Entries under the day they belong to; one in the morning belongs to the evening before. */
export function Days({ entries }: { readonly entries: readonly Entry[] }) {
  return (
    <>
      {byDay(entries).map(([day, ofDay]) => (
        <section key={day} aria-labelledby={`day-${day}`}>
          <Stack gap="small">
            <h2 id={`day-${day}`}>{formatDay(day)}</h2>
            <List>
              {ofDay.map(entry => (
                <EntryRow key={entry.id} entry={entry} />
              ))}
            </List>
          </Stack>
        </section>
      ))}
    </>
  )
}

/** By the moment an entry is about, newest day first, and newest first within a day. */
function byDay(entries: readonly Entry[]): [Day, Entry[]][] {
  const days = Map.groupBy(entries, entry => dayOf(entry.at, entry.zone))
  for (const ofDay of days.values()) ofDay.sort((a, b) => (a.at < b.at ? 1 : -1))
  return [...days].sort(([a], [b]) => (a < b ? 1 : -1))
}
