import type { ComponentChildren } from 'preact'

interface Props {
  readonly children: ComponentChildren
  readonly onClick?: () => void
  readonly kind?: 'primary' | 'quiet' | 'link'
  readonly large?: boolean
  readonly disabled?: boolean
  /** What it is for, where its own words do not say so alone. */
  readonly label?: string
  readonly describedBy?: string
}

/** Something to press. Disabled ones can be reached and are read aloud, so that nobody searches for them. */
export function Button({
  children,
  onClick,
  kind = 'quiet',
  large = false,
  disabled,
  label,
  describedBy,
}: Props) {
  return (
    <button
      type={onClick ? 'button' : 'submit'}
      class={`button button-${kind}${large ? ' button-large' : ''}`}
      onClick={() => !disabled && onClick?.()}
      aria-disabled={disabled === true}
      aria-label={label}
      aria-describedby={describedBy}
    >
      {children}
    </button>
  )
}

interface LinkProps {
  readonly children: ComponentChildren
  readonly href: string
  readonly large?: boolean
  readonly kind?: 'primary' | 'quiet' | 'link'
}

/** A way to another page, looking like a button. */
export function ButtonLink({ children, href, large = false, kind = 'quiet' }: LinkProps) {
  return (
    <a class={`button button-${kind}${large ? ' button-large' : ''}`} href={href} rel="noreferrer">
      {children}
    </a>
  )
}
