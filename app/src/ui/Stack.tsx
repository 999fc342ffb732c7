import type { ComponentChildren } from 'preact'
import './Stack.css'

export interface StackProps {
  /** space between the parts */
  readonly gap?: 'small' | 'normal' | 'large' | undefined
  readonly children: ComponentChildren
}

/** Parts below one another with even air between them. */
export function Stack({ gap = 'normal', children }: StackProps) {
  return <div class={`stack stack-${gap}`}>{children}</div>
}
