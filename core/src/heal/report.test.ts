import { describe, expect, it } from 'vitest'
import { day, moment, partsOf, type Story } from '../testing.ts'
import { reportSectionCodes } from './codes.ts'
import { reportCsv, reportSections, reportSpan, reportTable } from './report.ts'

const zone = 'Europe/Berlin'
const source = (story: Story) => ({ ...partsOf(story), now: moment('2026-03-31', '12:00'), zone })

const full = () =>
  day('2026-03-01')
    .plan()
    .records('checkIn.evening', { longing: 7, line: 'Slept badly' })
    .records('symptoms.noted', { sleep: 8 })
    .records('scale.answered', { scale: 'phq4', answers: [1, 2, 2, 1] })
    .records('stage.chosen', { stages: ['anger'] })
    .urge(6)
    .contact('incoming')
    .records('sitting.held', { feeling: '=anger, "loud"', minutes: 5, finished: true, before: 7, after: 5 })
    .records('writing.done', { prompt: 'camera', searching: 'no', minutes: 17 })
    .records('letter.written', { text: 'Nobody reads this', to: 'them' })
    .records('time.estimated', { contact: 1, looking: 2, waiting: 0 })

describe('a report', () => {
  it('offers every section that holds something, and no other', () => {
    expect(reportSections(source(full())).map(({ section }) => section)).toEqual(reportSectionCodes)
    expect(reportSections(source(day('2026-03-01').urge(5)))).toEqual([{ section: 'urges', n: 1 }])
    expect(reportSections(source(full()), { from: '2026-04-01' })).toEqual([])
  })
  it('never holds words of a letter or the line of an evening', () => {
    const tables = reportSectionCodes.map(section => reportTable(section, source(full())))
    expect(JSON.stringify(tables)).not.toMatch(/Nobody reads this|Slept badly/)
  })
  it('leaves a missing answer empty', () => {
    const { columns, rows } = reportTable('ratings', source(full()))
    expect(columns).toEqual(['day', 'longing', 'sadness', 'anger', 'waking'])
    expect(rows).toEqual([['2026-03-01', 7, undefined, undefined, undefined]])
  })
  it('says from when to when it goes', () => {
    const table = reportTable(
      'ratings',
      source(full().day('2026-03-09').records('checkIn.morning', { urge: 2 })),
    )
    expect(reportSpan([table])).toEqual({ from: '2026-03-01', to: '2026-03-09' })
    expect(reportSpan([])).toBeUndefined()
  })
})

describe('its CSV', () => {
  it('follows RFC 4180: rows end with CR LF, quotes are doubled, a missing answer is an empty cell', () => {
    const table = reportTable('ratings', source(full()))
    expect(reportCsv(table, ['Day', 'Longing', 'Sadness', 'Anger', 'Waking'])).toBe(
      '\ufeff"Day","Longing","Sadness","Anger","Waking"\r\n"2026-03-01","7","","",""\r\n',
    )
  })
  it("lets a person's own word neither break a row nor run as a formula", () => {
    const table = reportTable('sittings', source(full()))
    const [, row] = reportCsv(table, table.columns).split('\r\n')
    expect(row).toBe('"2026-03-01","\'=anger, ""loud""","7","5","5","true"')
  })
})
