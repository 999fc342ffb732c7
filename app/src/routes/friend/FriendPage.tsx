import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { askings, lasts, linkTrouble } from '../../state/friend-page.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { chosen } from './chosen.ts'
import { FriendFrame } from './FriendFrame.tsx'
import { Here } from './Here.tsx'
import { Over } from './Over.tsx'
import { Welcome } from './Welcome.tsx'

type Gone = 'no' | 'forgotten'

/** What a friend sees who opened an invitation: one person who asked them, and the others below. */
export function FriendPage() {
  const t = words('friend')
  const [gone, setGone] = useState<Gone | undefined>(undefined)
  const row = askings.value.find(({ id }) => id === chosen.value)
  if (row === undefined)
    return (
      <FriendFrame key="none" heading={t('heading')}>
        <Nobody gone={gone} />
      </FriendFrame>
    )
  if (row.stands === 'invited') return <Welcome key={row.id} row={row} onNo={() => setGone('no')} />
  if (row.stands === 'here') return <Here key={row.id} row={row} lasts={lasts.value} />
  return <Over key={row.id} row={row} onForgotten={() => setGone('forgotten')} />
}

function Nobody({ gone }: { readonly gone: Gone | undefined }) {
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
