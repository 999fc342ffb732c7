import './Table.css'

export interface TableProps {
  /** what the table holds */
  readonly caption: string
  readonly head: readonly string[]
  /** the first cell of a row names it */
  readonly rows: readonly (readonly string[])[]
}

/** What a drawing shows, as words and figures. */
export function Table({ caption, head, rows }: TableProps) {
  return (
    <table class="table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {head.map(title => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...cells]) => (
          <tr key={[name, ...cells].join('|')}>
            <th scope="row">{name}</th>
            {cells.map((cell, n) => (
              <td key={head[n + 1]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
