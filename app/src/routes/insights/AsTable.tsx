import { words } from '../../messages/catalogue.ts'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { DataTable } from '../../ui/plot/DataTable.tsx'
import type { TableProps } from '../../ui/Table.tsx'

/** The numbers behind a plot, on request. */
export function AsTable(props: TableProps) {
  return (
    <Disclosure summary={words('insights')('table.open')}>
      <DataTable {...props} />
    </Disclosure>
  )
}
