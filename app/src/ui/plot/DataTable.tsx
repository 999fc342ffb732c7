import { useEffect, useRef } from 'preact/hooks'
import './DataTable.css'

export interface DataTableProps {
  readonly caption: string
  /** the first one names the rows */
  readonly headings: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** Numbers as a table; where it is wider than the screen it scrolls within itself, also by keyboard. */
export function DataTable({ caption, headings, rows }: DataTableProps) {
  const place = useScrollableByKeyboard()
  return (
    <section ref={place} class="data-table" aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {headings.map(heading => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, n) => (
            <tr key={`${n} ${cells[0]}`}>
              {cells.map((cell, column) => (
                <Cell key={headings[column]} first={column === 0} text={cell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** A place that scrolls has to be reached by keyboard; one that does not would only stand in the way. */
function useScrollableByKeyboard() {
  const ref = useRef<HTMLElement>(null)
  useEffect(() => {
    const place = ref.current
    if (place === null) return
    const watcher = new ResizeObserver(() => {
      if (place.scrollWidth > place.clientWidth) place.tabIndex = 0
      else place.removeAttribute('tabindex')
    })
    watcher.observe(place)
    return () => watcher.disconnect()
  }, [])
  return ref
}

function Cell({ first, text }: { readonly first: boolean; readonly text: string }) {
  return first ? <th scope="row">{text}</th> : <td>{text}</td>
}
