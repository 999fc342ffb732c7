import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { StrengthDial, strengthForKey } from './StrengthDial.tsx'

const dial = (value: number | undefined) =>
  renderToString(
    <StrengthDial
      legend="How strong?"
      value={value}
      onPick={() => {}}
      low="not there"
      high="as strong as can be"
    />,
  )

describe('choosing a strength', () => {
  it('offers eleven steps in one group, none chosen before the person chose', () => {
    const html = dial(undefined)
    expect(html.match(/type="radio"/g)).toHaveLength(11)
    expect(html).toContain('<legend class="dial-legend">How strong?</legend>')
    expect(html).not.toMatch(/\bchecked\b/)
  })

  it('shows the one that was chosen, also when it is nought', () => {
    expect(dial(7)).toMatch(/value="7"[^>]*checked|checked[^>]*value="7"/)
    expect(dial(0).match(/\bchecked\b/g)).toHaveLength(1)
  })

  it('tells a listener what both ends mean', () => {
    expect(dial(3)).toContain('aria-label="0, not there"')
    expect(dial(3)).toContain('aria-label="10, as strong as can be"')
  })

  it('takes a typed digit, and one then nought as ten', () => {
    expect(strengthForKey('7', undefined)).toBe(7)
    expect(strengthForKey('0', undefined)).toBe(0)
    expect(strengthForKey('0', 1)).toBe(10)
    expect(strengthForKey('ArrowRight', 3)).toBeUndefined()
    expect(strengthForKey('Tab', 3)).toBeUndefined()
  })
})
