import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { record } from '../../state/record.ts'
import { markedElsewhere } from '../../state/shield.ts'
import { showToast } from '../../state/toasts.ts'
import { Button } from '../../ui/Button.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { focusHeading } from '../../ui/focus.ts'
import { List } from '../../ui/List.tsx'
import { ListRow } from '../../ui/ListRow.tsx'

/** "Not them", marked on a page: it comes into the journal one by one and only by a tap. */
export function Marked() {
  const t = words('shield')
  const marked = markedElsewhere()
  if (marked.length === 0) return null
  const title = t('notThem.marked', { count: marked.length })

  async function keep(value: string): Promise<void> {
    if (!(await attempt(() => record('identifier.notThem', { value })))) return
    showToast(t('notThem.kept'))
    // What was tapped is gone after it.
    focusHeading()
  }

  return (
    <Disclosure summary={title}>
      <p>{t('notThem.markedText')}</p>
      <List label={title}>
        {marked.map(value => (
          <ListRow
            key={value}
            title={<bdi>{value}</bdi>}
            actions={
              <Button kind="link" label={`${t('notThem.keep')}: ${value}`} onClick={() => void keep(value)}>
                {t('notThem.keep')}
              </Button>
            }
          />
        ))}
      </List>
    </Disclosure>
  )
}
