/** A page with two virtual lists that we did not write, for tests: bundled and served to the browser as one script. */
import { useVirtualizer } from '@tanstack/react-virtual'
import { createElement as h, useRef } from 'react'
import { createRoot } from 'react-dom/client'
import { Virtuoso } from 'react-virtuoso'

const names = ['Sam Okafor', 'Kim Novak', 'Jo Lind', 'Noor Haddad']

/** Every tenth row is theirs. */
const nameOf = (row: number): string => (row % 10 === 4 ? 'Alex Rivera' : (names[row % 4] ?? ''))

const row = (at: number) =>
  h(
    'article',
    { className: 'row', style: { height: 60 + (at % 3) * 20 } },
    h('a', { href: `/people/${at}` }, nameOf(at)),
    h('p', null, `Words of row ${at}.`),
  )

function Measured() {
  const parent = useRef<HTMLDivElement>(null)
  const list = useVirtualizer({ count: 400, getScrollElement: () => parent.current, estimateSize: () => 80 })
  const items = list.getVirtualItems().map(item =>
    h(
      'div',
      {
        key: item.key,
        'data-index': item.index,
        ref: list.measureElement,
        style: { position: 'absolute', insetInline: 0, transform: `translateY(${item.start}px)` },
      },
      row(item.index),
    ),
  )
  return h(
    'div',
    { ref: parent, id: 'tanstack', style: { height: 400, overflow: 'auto' } },
    h('div', { style: { height: list.getTotalSize(), position: 'relative' } }, items),
  )
}

const lists = h(
  'main',
  null,
  h(Virtuoso, { id: 'virtuoso', style: { height: 400 }, totalCount: 400, itemContent: row }),
  h(Measured),
)

createRoot(document.body.appendChild(document.createElement('div'))).render(lists)
