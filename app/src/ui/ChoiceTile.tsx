import type { ComponentChildren } from 'preact'
import './ChoiceTile.css'

export interface ChoiceTileProps {
  readonly title: string
  readonly note?: string | undefined
  readonly icon?: ComponentChildren
  readonly href?: string | undefined
  /** one of several that can be on; leave out where a tap leads on */
  readonly pressed?: boolean | undefined
  readonly onClick?: ((event: MouseEvent) => void) | undefined
}

/** A way to go on: a title and one small line. */
export function ChoiceTile({ title, note, icon, href, pressed, onClick }: ChoiceTileProps) {
  const inside = (
    <>
      {icon}
      <span class="choice-tile-words">
        <span class="choice-tile-title">{title}</span>
        {note !== undefined && <span class="choice-tile-note">{note}</span>}
      </span>
    </>
  )
  if (href !== undefined) {
    return (
      <a class="choice-tile" href={href} onClick={onClick}>
        {inside}
      </a>
    )
  }
  return (
    <button class="choice-tile" type="button" aria-pressed={pressed} onClick={onClick}>
      {inside}
    </button>
  )
}
