import { useEffect, useRef } from 'preact/hooks'
import { Table, type TableProps } from '../Table.tsx'
import './DataTable.css'

/** The numbers behind a plot, as many as there are; where they are wider than the screen they scroll within themselves. */
export function DataTable(props: TableProps) {
  const place = useScrollableByKeyboard()
  return (
    <section ref={place} class="data-table" aria-label={props.caption}>
      <Table {...props} />
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
