import type { ComponentChildren } from 'preact'
import { SkipLink } from './SkipLink.tsx'
import './Page.css'

export interface PageProps {
  readonly skip: string
  readonly top: ComponentChildren
  readonly bottom?: ComponentChildren
  /** drawn from edge to edge on a phone, beside the text where there is room */
  readonly picture?: ComponentChildren
  /** stands below the words on a phone and below the picture where there is room; only with a picture */
  readonly below?: ComponentChildren
  /** reading: one comfortable column (default); wide: lists and pairs may use the room */
  readonly width?: 'reading' | 'wide' | undefined
  readonly children: ComponentChildren
}

const MAIN = 'main'

/** The frame of every page: bars above and below, one main part, and on Today the picture. */
export function Page({ skip, top, bottom, picture, below, width = 'reading', children }: PageProps) {
  return (
    <div class="page">
      <SkipLink target={MAIN} label={skip} />
      {top}
      <main
        id={MAIN}
        tabIndex={-1}
        class={picture === undefined ? `page-main page-${width}` : 'page-main page-split'}
      >
        {picture !== undefined && <div class="page-picture">{picture}</div>}
        <div class="page-words">{children}</div>
        {below !== undefined && <div class="page-words page-below">{below}</div>}
      </main>
      {bottom}
    </div>
  )
}
