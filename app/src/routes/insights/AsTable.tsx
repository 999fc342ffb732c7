import { words } from '../../messages/catalogue.ts'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { DataTable, type DataTableProps } from '../../ui/plot/DataTable.tsx'

/** The numbers behind a plot, on request. */
export function AsTable(props: DataTableProps) {
  return (
    <Disclosure summary={words('insights')('table.open')}>
      <DataTable {...props} />
    </Disclosure>
  )
}
