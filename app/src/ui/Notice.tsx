import type { ComponentChildren } from 'preact'
import './Notice.css'

export interface NoticeProps {
  /** calm: good to know; care: look here first; wrong: something did not work */
  readonly tone?: 'calm' | 'care' | 'wrong' | undefined
  readonly title?: string | undefined
  /** true: it appeared just now and is read out; false: it stands there from the start */
  readonly announce?: boolean | undefined
  readonly children?: ComponentChildren
  readonly actions?: ComponentChildren
}

/** A remark beside the matter at hand. */
export function Notice({ tone = 'calm', title, announce = false, children, actions }: NoticeProps) {
  const role = announce ? (tone === 'wrong' ? 'alert' : 'status') : undefined
  return (
    <div class={`notice notice-${tone}`} role={role}>
      {title !== undefined && <p class="notice-title">{title}</p>}
      {children !== undefined && <div>{children}</div>}
      {actions !== undefined && <div class="notice-actions">{actions}</div>}
    </div>
  )
}
