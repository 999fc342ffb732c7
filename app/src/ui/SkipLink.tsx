import './SkipLink.css'

export interface SkipLinkProps {
  /** id of the main part */
  readonly target: string
  readonly label: string
}

/** First stop of the keyboard: past the bars, to the matter. */
export function SkipLink({ target, label }: SkipLinkProps) {
  return (
    <a class="skip-link" href={`#${target}`}>
      {label}
    </a>
  )
}
