import './Mark.css'

export interface MarkProps {
  readonly text: string
  /** demo: this is not the person's own journal; plain: a small word beside something */
  readonly kind?: 'plain' | 'demo' | undefined
}

/** A small word that marks something, e.g. as made up for demonstration. */
export function Mark({ text, kind = 'plain' }: MarkProps) {
  return <span class={`mark mark-${kind}`}>{text}</span>
}
