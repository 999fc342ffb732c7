import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { askings, lasts, linkTrouble } from '../../state/friend-page.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { List } from '../../ui/List.tsx'
import { ListRow } from '../../ui/ListRow.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Section.tsx'
import { FriendFrame } from './FriendFrame.tsx'
import { Here } from './Here.tsx'
import { nameOf } from './name.ts'
import { Over } from './Over.tsx'
import { Welcome } from './Welcome.tsx'

interface Props {
  /** Whom the opened link is about. */
  readonly first: string | undefined
}

/** What a friend sees who opened an invitation: one person who asked them, and the others below. */
export function FriendPage({ first }: Props) {
  const t = words('friend')
  const [chosen, choose] = useState(first)
  const [gone, setGone] = useState<'no' | 'forgotten' | undefined>(undefined)
  const row = askings.value.find(({ id }) => id === chosen)
  const others = askings.value.filter(one => one !== row && one.stands !== 'invited')
  return (
    <>
      {row === undefined ? (
        <FriendFrame key="none" heading={t('heading')}>
          <Nobody gone={gone} />
        </FriendFrame>
      ) : null}
      {row?.stands === 'invited' ? <Welcome key={row.id} row={row} onNo={() => setGone('no')} /> : null}
      {row?.stands === 'here' ? <Here key={row.id} row={row} lasts={lasts.value} /> : null}
      {row?.stands === 'ended' ? (
        <Over key={row.id} row={row} onForgotten={() => setGone('forgotten')} />
      ) : null}
      {others.length === 0 ? null : (
        <div class="page-main page-reading">
          <Section title={t('others')}>
            <List>
              {others.map(one => (
                <ListRow key={one.id} title={<Button onClick={() => choose(one.id)}>{nameOf(one)}</Button>} />
              ))}
            </List>
          </Section>
        </div>
      )}
    </>
  )
}

function Nobody({ gone }: { readonly gone: 'no' | 'forgotten' | undefined }) {
  const t = words('friend')
  const wrong = linkTrouble.value
  if (wrong !== undefined) return <Notice tone="wrong">{t(`link.${wrong}`)}</Notice>
  if (gone === 'no') return <Notice announce>{t('welcome.gone')}</Notice>
  if (gone === 'forgotten') return <Notice announce>{t('over.forgotten')}</Notice>
  return (
    <EmptyState title={t('nothing.title')}>
      <p>{t('nothing.text')}</p>
    </EmptyState>
  )
}
