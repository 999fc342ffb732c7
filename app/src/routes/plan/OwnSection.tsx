import type { ComponentChildren, VNode } from 'preact'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { remove } from '../../state/record.ts'
import { showToast } from '../../state/toasts.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { List } from '../../ui/List.tsx'
import { ListRow } from '../../ui/ListRow.tsx'
import { Stack } from '../../ui/Stack.tsx'

interface OwnItem {
  readonly id: string
}

interface Props<Item extends OwnItem> {
  /** Anchor of the section in the address. */
  readonly anchor: string
  readonly title: string
  readonly lead: string
  readonly empty: string
  readonly addLabel: string
  readonly items: readonly Item[]
  readonly titleOf: (item: Item) => ComponentChildren
  readonly noteOf?: (item: Item) => string | undefined
  /** Buttons beside change and remove. */
  readonly actionsOf?: (item: Item) => ComponentChildren
  /** The form for a new one (`undefined`) or for one that is changed. */
  readonly form: (item: Item | undefined, done: () => void) => VNode
}

/** One kind of own things: the list, adding, changing, removing. */
export function OwnSection<Item extends OwnItem>(props: Props<Item>) {
  const t = words('plan')
  const [editing, setEditing] = useState<string | 'new'>()
  const [asked, setAsked] = useState<string>()
  const done = () => setEditing(undefined)
  const heading = `${props.anchor}-title`

  async function removeAsked(id: string): Promise<void> {
    setAsked(undefined)
    if (await attempt(() => remove(id))) showToast(t('removed'))
  }

  return (
    <section id={props.anchor} aria-labelledby={heading}>
      <Stack>
        <div>
          <h2 id={heading}>{props.title}</h2>
          <p>{props.lead}</p>
        </div>
        {props.items.length === 0 && editing === undefined ? <EmptyState title={props.empty} /> : null}
        <List>
          {props.items.map(item =>
            editing === item.id ? (
              <li key={item.id}>{props.form(item, done)}</li>
            ) : (
              <ListRow
                key={item.id}
                title={props.titleOf(item)}
                note={props.noteOf?.(item)}
                actions={
                  <>
                    {props.actionsOf?.(item)}
                    <Button kind="link" onClick={() => setEditing(item.id)}>
                      {t('edit')}
                    </Button>
                    <Button kind="link" onClick={() => setAsked(item.id)}>
                      {words('common')('remove')}
                    </Button>
                  </>
                }
              />
            ),
          )}
        </List>
        {editing === 'new' ? (
          props.form(undefined, done)
        ) : (
          <Button onClick={() => setEditing('new')}>{props.addLabel}</Button>
        )}
      </Stack>
      <Dialog
        open={asked !== undefined}
        title={t('removeAsk')}
        onClose={() => setAsked(undefined)}
        actions={
          <>
            <Button onClick={() => setAsked(undefined)}>{words('common')('cancel')}</Button>
            <Button onClick={() => void (asked !== undefined && removeAsked(asked))}>
              {words('common')('remove')}
            </Button>
          </>
        }
      >
        <p>{t('removeText')}</p>
      </Dialog>
    </section>
  )
}
