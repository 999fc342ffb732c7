import type { FriendsLook } from '@breakwater/core/comeback'
import { words } from '../../messages/catalogue.ts'
import { List } from '../../ui/List.tsx'
import { ListRow } from '../../ui/ListRow.tsx'
import { OwnWords } from '../../ui/OwnWords.tsx'
import { Section } from '../../ui/Section.tsx'
import { Stack } from '../../ui/Stack.tsx'
import { formatDay } from '../format.ts'
import { useContent } from '../useContent.ts'

/** So many looks are shown: about three months. The journal holds all of them. */
const shown = 12

/** The looks before, newest first: whose need was showing, and what was named. */
export function EarlierLooks({ looks }: { readonly looks: readonly FriendsLook[] }) {
  const t = words('onward')
  const review = words('review')
  const text = useContent('closing')?.friends
  if (looks.length === 0) return null
  return (
    <Section title={t('week.earlier')}>
      <List>
        {looks.slice(0, shown).map(({ id, day, whose, getting, words: own }) => (
          <ListRow
            key={id}
            title={
              <Stack gap="small">
                <span>
                  {formatDay(day)}: {review(`energy.whose.${whose}`)}
                </span>
                {own === undefined ? null : <OwnWords>{own}</OwnWords>}
              </Stack>
            }
            note={
              getting.length === 0
                ? t('week.nothing')
                : t('week.got', { list: getting.map(code => text?.getting[code]).join(', ') })
            }
          />
        ))}
      </List>
    </Section>
  )
}
