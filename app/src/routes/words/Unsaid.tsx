import { type Unsaid as Item, unsaidOf } from '@breakwater/core/plan'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { record } from '../../state/record.ts'
import { showToast } from '../../state/toasts.ts'
import { person } from '../../state/view.ts'
import { Button } from '../../ui/Button.tsx'
import { OwnWords } from '../../ui/OwnWords.tsx'
import { OwnSection } from '../plan/OwnSection.tsx'
import { Settle } from './Settle.tsx'
import { UnsaidForm } from './UnsaidForm.tsx'

/** Things not said, or questions that are open: noted, settled one after the other, taken up again. */
export function Unsaid({ sort }: { readonly sort: Item['sort'] }) {
  const t = words('words')
  const [settling, setSettling] = useState<Item>()
  const items = unsaidOf(person.value.kept).filter(item => item.sort === sort)
  return (
    <>
      <OwnSection<Item>
        anchor={sort}
        title={t(`${sort}.title`)}
        lead={t(`${sort}.lead`)}
        empty={t(`${sort}.empty`)}
        addLabel={t(`${sort}.add`)}
        items={[...items.filter(isOpen), ...items.filter(item => !isOpen(item))]}
        nameOf={item => item.text}
        titleOf={item => <OwnWords>{item.text}</OwnWords>}
        noteOf={noteOf}
        actionsOf={item => <Next item={item} onSettle={() => setSettling(item)} />}
        form={(item, done) => <UnsaidForm sort={sort} item={item} onDone={done} />}
      />
      {settling === undefined ? null : <Settle item={settling} onClose={() => setSettling(undefined)} />}
    </>
  )
}

function isOpen({ how }: Item): boolean {
  return how === 'open'
}

function noteOf({ how, words: said }: Item): string | undefined {
  const t = words('words')
  if (how === 'open') return undefined
  return said === undefined ? t(`how.${how}`) : t('howWords', { how: t(`how.${how}`), words: said })
}

function Next({ item, onSettle }: { readonly item: Item; readonly onSettle: () => void }) {
  const t = words('words')
  const open = isOpen(item)

  async function takeUp(): Promise<void> {
    if (await attempt(() => record('unsaid.settled', { how: 'open' }, { ref: item.id })))
      showToast(t('takenUp'))
  }

  const label = t(open ? 'settle' : 'takeUp')
  return (
    <Button kind="link" label={`${label}: ${item.text}`} onClick={open ? onSettle : () => void takeUp()}>
      {label}
    </Button>
  )
}
