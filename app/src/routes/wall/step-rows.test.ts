import { channelIds } from '@breakwater/core/plan'
import { describe, expect, it } from 'vitest'
import type { ChannelRow } from '../../../../content/channel-schema.ts'
import text from '../../../../content/en/channels.json' with { type: 'json' }
import { type Aim, stepsFor } from './step-rows.ts'

const rows = text.rows as readonly ChannelRow[]
const platforms = (steps: readonly ChannelRow[]) => steps.map(({ platform }) => platform)

describe('the steps on a channel', () => {
  it('begin with the device in hand and keep the others apart', () => {
    const steps = stepsFor(rows, 'sms', 'quiet', 'android')
    expect(platforms(steps.here)).toEqual(['android'])
    expect(platforms(steps.elsewhere).toSorted()).toEqual(['ios', 'web'])
  })
  it('put what is the same everywhere after what fits the device', () => {
    const { here } = stepsFor(rows, 'location', 'quiet', 'ios')
    expect(here[0]?.platform).toBe('ios')
    expect(here.at(-1)?.platform).toBe('any')
  })
  it('count a computer as the web', () => {
    expect(platforms(stepsFor(rows, 'sms', 'full', 'other').here)).toEqual(['web'])
  })
  it('are the general ones for a channel of the person’s own', () => {
    const { here } = stepsFor(rows, 'a-made-up-id', 'quiet', 'ios')
    expect(here).toEqual(stepsFor(rows, 'other', 'quiet', 'ios').here)
    expect(here).not.toEqual([])
  })
  it('hide nothing on a device that no row is for', () => {
    const only = rows.filter(({ channel, platform }) => channel === 'call' && platform === 'ios')
    expect(stepsFor(only, 'call', 'keep', 'android')).toEqual({
      here: only.filter(({ aim }) => aim === 'keep'),
      elsewhere: [],
    })
  })
  it.each(['ios', 'android', 'other'] as const)(
    'are there for every channel on %s, and none is lost',
    device => {
      for (const channel of channelIds) {
        for (const aim of ['quiet', 'full'] satisfies Aim[]) {
          const { here, elsewhere } = stepsFor(rows, channel, aim, device)
          expect(here, `${channel} ${aim}`).not.toEqual([])
          const all = rows.filter(row => row.channel === channel && row.aim === aim)
          expect(here.length + elsewhere.length).toBe(all.length)
        }
      }
    },
  )
})
