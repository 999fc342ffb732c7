import { readFileSync } from 'node:fs'
import { channelIds, channels } from '@breakwater/core/plan'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { type ChannelRow, channelRows } from './channel-schema.ts'

const read = () =>
  JSON.parse(readFileSync(new URL('en/channels.json', import.meta.url), 'utf8')) as { rows: ChannelRow[] }
const { rows } = read()
const release = JSON.parse(readFileSync(new URL('release.json', import.meta.url), 'utf8')) as { date: string }

const rowsOf = (channel: string, aim: ChannelRow['aim']) =>
  rows.filter(row => row.channel === channel && row.aim === aim)

/** What the build says about a table: each fault with its row and field. */
function faults(table: unknown): string[] | undefined {
  const { issues } = v.safeParse(channelRows, table)
  return issues?.map(issue => `${v.getDotPath(issue)}: ${issue.message}`)
}

describe('a fault in the steps is told by its row and its field', () => {
  it('when a field is missing', () => {
    const table = read()
    delete (table.rows[12] as Partial<ChannelRow>).path
    expect(faults(table)).toEqual(['rows.12.path: Invalid key: Expected "path" but received undefined'])
  })
  it('when a code is not known, a day does not exist, or a field is misspelt', () => {
    const table: { rows: object[] } = read()
    Object.assign(table.rows[3] ?? {}, { channel: 'carrierPigeon' })
    Object.assign(table.rows[5] ?? {}, { checked: 'last year' })
    Object.assign(table.rows[7] ?? {}, { notised: 'nothing' })
    expect(faults(table)?.map(fault => fault.split(':')[0])).toEqual([
      'rows.3.channel',
      'rows.5.checked',
      'rows.7.notised',
    ])
  })
  it('and there is none now', () => {
    expect(faults(read())).toBeUndefined()
  })
})

describe('the steps of a channel', () => {
  it.each(channelIds)('%s can be made quiet, and cut', channel => {
    expect(rowsOf(channel, 'quiet').length).toBeGreaterThan(0)
    expect(rowsOf(channel, 'full').length).toBeGreaterThan(0)
  })
  it('say how to keep what lies there, exactly where something does', () => {
    const kept = channelIds.filter(channel => rowsOf(channel, 'keep').length > 0)
    expect(kept).toEqual(channelIds.filter(channel => channels[channel].holds))
  })
  it('have something for every device, at each aim that the channel has', () => {
    // A row for one platform only would leave the others with an empty page; iMessage has rows for all three.
    const gaps = channelIds.flatMap(channel =>
      (['quiet', 'full'] as const).flatMap(aim =>
        (['ios', 'android', 'web'] as const)
          .filter(device => !rowsOf(channel, aim).some(({ platform }) => [device, 'any'].includes(platform)))
          .map(device => `${channel} ${aim} ${device}`),
      ),
    )
    expect(gaps).toEqual([])
  })
  it('mark each cut that is noticed on a channel which escalates, and never the keeping of a copy', () => {
    const unmarked = rows.filter(
      row => channels[row.channel].escalates && row.aim !== 'keep' && !row.escalates,
    )
    expect(unmarked).toEqual([])
    expect(rows.filter(row => row.aim === 'keep' && row.escalates)).toEqual([])
  })
  it('were not looked up after the release, nor twice written down', () => {
    expect(rows.filter(row => row.checked > release.date)).toEqual([])
    const paths = rows.map(({ channel, platform, path }) => `${channel} ${platform} ${path}`)
    expect(new Set(paths).size).toBe(paths.length)
  })
  it('name a source where they were seen in one; the rest is from memory, and the screen says so', () => {
    const table = read()
    const seen = table.rows.findIndex(row => row.status === 'seen')
    Object.assign(table.rows[seen] ?? {}, { source: undefined })
    expect(faults(table)).toEqual([`rows.${seen}.source: a source, exactly where seen`])
  })
})
