import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { DataTable } from './DataTable.tsx'
import { LinePanel } from './LinePanel.tsx'
import { Plot } from './Plot.tsx'

const days = (missing: number) =>
  Array.from({ length: 60 }, (_, n) => (n % missing === 0 ? undefined : n % 11))

function plot(at: number) {
  const reader = { label: 'Day to read', units: 60, at, words: `day ${at}`, onMove: () => {} }
  return (
    <Plot axis={['first', 'last']} reader={reader}>
      {(['solid', 'dashed', 'dotted'] as const).map((line, n) => (
        <LinePanel key={line} label={line} values={days(7 + n)} line={line} at={at} />
      ))}
    </Plot>
  )
}

describe('a plot', () => {
  it('is read with the keys of a slider, which says what the line stands at', () => {
    const html = renderToString(plot(12))
    expect(html).toContain('aria-label="Day to read"')
    expect(html).toContain('aria-valuetext="day 12"')
    expect(html).toContain('<p class="plot-reading">day 12</p>')
  })

  it('keeps time from left to right in every language', () => {
    expect(renderToString(plot(0))).toMatch(
      /class="plot-stage"[^>]*dir="ltr"|dir="ltr"[^>]*class="plot-stage"/,
    )
  })
})

it('a table names its columns and its rows, and says what it holds', () => {
  const html = renderToString(
    <DataTable caption="Ratings" head={['Day', 'Longing']} rows={[['1 May', '4']]} />,
  )
  expect(html).toContain('<caption>Ratings</caption>')
  expect(html).toContain('<th scope="col">Longing</th>')
  expect(html).toMatch(/<th scope="row">1 May<\/th><td>4<\/td>/)
})
