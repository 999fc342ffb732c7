import type { ComponentChildren, VNode } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useFocusBack } from '../../ui/focus.ts'
import { List } from '../../ui/List.tsx'
import { Section } from '../../ui/Section.tsx'
import { OwnRow } from './OwnRow.tsx'

interface OwnItem {
  readonly id: string
}

interface Props<Item extends OwnItem> {
  /** Anchor of the section in the address. */
  readonly anchor: string
  readonly title: string
  readonly lead: ComponentChildren
  readonly empty: string
  readonly addLabel: string
  readonly items: readonly Item[]
  /** The item in plain words. */
  readonly nameOf: (item: Item) => string
  /** How the item is shown, when not as its name. */
  readonly titleOf?: (item: Item) => ComponentChildren
  readonly noteOf?: (item: Item) => string | undefined
  /** Buttons beside change and remove. */
  readonly actionsOf?: (item: Item) => ComponentChildren
  /** The form for a new one (`undefined`) or for one that is changed. */
  readonly form: (item: Item | undefined, done: () => void) => VNode
}

/** One kind of own things: the list, and adding to it. */
export function OwnSection<Item extends OwnItem>(props: Props<Item>) {
  const { items, nameOf, titleOf = nameOf } = props
  const [adding, setAdding] = useState(false)
  const back = useFocusBack<HTMLDivElement>(adding)
  return (
    <Section id={props.anchor} title={props.title} lead={props.lead}>
      {items.length === 0 && !adding ? <EmptyState title={props.empty} /> : null}
      {items.length === 0 ? null : (
        <List>
          {items.map(item => (
            <OwnRow
              key={item.id}
              id={item.id}
              name={nameOf(item)}
              title={titleOf(item)}
              note={props.noteOf?.(item)}
              actions={props.actionsOf?.(item)}
              form={done => props.form(item, done)}
            />
          ))}
        </List>
      )}
      {adding ? (
        props.form(undefined, () => setAdding(false))
      ) : (
        <div ref={back}>
          <Button onClick={() => setAdding(true)}>{props.addLabel}</Button>
        </div>
      )}
    </Section>
  )
}
