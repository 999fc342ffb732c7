import type { ComponentChildren } from 'preact'
import './Button.css'

export interface ButtonProps {
  /** primary: the one thing this screen is for; quiet: everything else; link: a small way out */
  readonly kind?: 'primary' | 'quiet' | 'link' | undefined
  readonly size?: 'normal' | 'large' | undefined
  /** fills the line */
  readonly wide?: boolean | undefined
  readonly type?: 'button' | 'submit' | undefined
  /** makes it a link that looks like a button */
  readonly href?: string | undefined
  readonly disabled?: boolean | undefined
  /** words for a screen reader when the visible content is only an icon */
  readonly label?: string | undefined
  readonly expanded?: boolean | undefined
  readonly pressed?: boolean | undefined
  readonly icon?: ComponentChildren
  readonly children?: ComponentChildren
  readonly onClick?: ((event: MouseEvent) => void) | undefined
}

/** A button, or with `href` a link that looks like one. */
export function Button(props: ButtonProps) {
  const { kind = 'quiet', size = 'normal', wide = false, icon, children, label } = props
  const names = ['button', `button-${kind}`, size === 'large' && 'button-large', wide && 'button-wide']
  const shared = { class: names.filter(Boolean).join(' '), 'aria-label': label, onClick: props.onClick }
  const inside = (
    <>
      {icon}
      {children !== undefined && <span>{children}</span>}
    </>
  )
  if (props.href !== undefined) {
    return (
      <a {...shared} href={props.href}>
        {inside}
      </a>
    )
  }
  return (
    <button
      {...shared}
      type={props.type ?? 'button'}
      disabled={props.disabled}
      aria-expanded={props.expanded}
      aria-pressed={props.pressed}
    >
      {inside}
    </button>
  )
}
