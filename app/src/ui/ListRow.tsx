import type { ComponentChildren, Ref } from 'preact'
import { Icon } from './Icon.tsx'
import './ListRow.css'

export interface ListRowProps {
  readonly title: ComponentChildren
  readonly note?: ComponentChildren
  /** small line at the end, e.g. a time */
  readonly meta?: ComponentChildren
  readonly icon?: ComponentChildren
  /** makes the whole row a link */
  readonly href?: string | undefined
  /** as that link is followed */
  readonly onFollow?: (() => void) | undefined
  /** buttons that belong to this row; not together with `href` */
  readonly actions?: ComponentChildren
  /** to be reached by a link */
  readonly id?: string
  /** to move the focus to the words of this row */
  readonly rowRef?: Ref<HTMLSpanElement> | undefined
}

/** One row: what, a small line about it, and what can be done with it. */
export function ListRow({ title, note, meta, icon, href, onFollow, actions, id, rowRef }: ListRowProps) {
  const inside = (
    <>
      {icon}
      <span class="list-row-words" ref={rowRef ?? null} tabIndex={rowRef === undefined ? undefined : -1}>
        <span class="list-row-title">{title}</span>
        {note !== undefined && <span class="list-row-note">{note}</span>}
      </span>
      {meta !== undefined && <span class="list-row-note list-row-meta">{meta}</span>}
    </>
  )
  if (href !== undefined) {
    return (
      <li class="list-row">
        <a class="list-row-line" href={href} onClick={onFollow}>
          {inside}
          <Icon name="next" />
        </a>
      </li>
    )
  }
  return (
    <li class="list-row" id={id}>
      <div class="list-row-line">{inside}</div>
      {actions !== undefined && (
        <div class="list-row-actions" data-print="no">
          {actions}
        </div>
      )}
    </li>
  )
}
