import { describe, expect, it } from 'vitest'
import { day, moment, partsOf } from '../testing.ts'
import { channelIds, channels, factsOf, isChannelId } from './channels.ts'
import { dayNumber, periodOf, planOn } from './period.ts'
import { type Plan, runningPlan } from './state.ts'

const zone = 'Europe/Berlin'

function running(story: ReturnType<typeof day>): Plan {
  const plan = runningPlan(partsOf(story).plan)
  if (plan === undefined) throw new Error('no plan runs')
  return plan
}

describe('the plan that runs', () => {
  it('begins with day 1 and counts on at four in the morning', () => {
    const plan = running(day('2026-03-01').plan())
    expect(dayNumber(plan, moment('2026-03-01', '13:00'), zone)).toBe(1)
    expect(dayNumber(plan, moment('2026-03-02', '03:59'), zone)).toBe(1)
    expect(dayNumber(plan, moment('2026-03-02', '04:00'), zone)).toBe(2)
  })

  it('has no days while its start lies ahead, and already runs', () => {
    const plan = running(day('2026-03-01').plan({}, moment('2026-03-10', '12:00')))
    expect(dayNumber(plan, moment('2026-03-01', '12:00'), zone)).toBe(0)
    expect(dayNumber(plan, moment('2026-03-10', '12:00'), zone)).toBe(1)
  })

  it('started at one in the morning, its first day is the evening before', () => {
    expect(running(day('2026-03-02').at('01:00').plan()).startDay).toBe('2026-03-01')
  })

  it('is replaced by a new one: one plan at a time, and the old one stays in the story', () => {
    const { plan } = partsOf(day('2026-03-01').plan().day('2026-03-10').plan({ soughtLook: false }))
    expect(plan.plans.size).toBe(2)
    expect(runningPlan(plan)?.startDay).toBe('2026-03-10')
    expect([...plan.plans.values()][0]?.ended).toBe('2026-03-10T11:00:00Z')
  })

  it('can begin at another time and count other things after a change', () => {
    const story = day('2026-03-01').plan()
    story.records(
      'plan.changed',
      { start: '2026-02-20T11:00:00Z', slips: { outgoing: true, soughtLook: false } },
      story.idOf('plan.started'),
    )
    expect(running(story)).toMatchObject({ startDay: '2026-02-20', slips: { soughtLook: false } })
  })

  it('is none after its end, and the days up to the end keep its rule', () => {
    const { plan } = partsOf(day('2026-03-01').plan().day('2026-03-10').endsPlan())
    expect(runningPlan(plan)).toBeUndefined()
    expect(planOn(plan, '2026-03-10')?.startDay).toBe('2026-03-01')
    expect(planOn(plan, '2026-03-11')).toBeUndefined()
    expect(planOn(plan, '2026-02-28')).toBeUndefined()
  })

  it('gives way to the newer plan on the day they share', () => {
    const { plan } = partsOf(day('2026-03-01').plan().day('2026-03-10').plan({ soughtLook: false }))
    expect(planOn(plan, '2026-03-10')?.slips.soughtLook).toBe(false)
    expect(planOn(plan, '2026-03-09')?.slips.soughtLook).toBe(true)
  })

  it('ends where it ended, however late one looks', () => {
    const { plan } = partsOf(day('2026-03-01').plan().day('2026-03-10').endsPlan())
    const [ended] = plan.plans.values()
    expect(ended && periodOf(ended, moment('2030-01-01', '12:00'), zone)).toEqual({
      from: '2026-03-01',
      to: '2026-03-10',
    })
  })
})

describe('channels', () => {
  it('keep their ids for ever', () => {
    const first =
      'call sms whatsapp telegram signal imessage messenger instagram facebook snapchat tiktok x linkedin ' +
      'mail videoCall inPerson friends family places photos location sharedAccounts other'
    expect(first.split(' ').filter(id => !isChannelId(id))).toEqual([])
    expect([...channelIds].sort().join(' ')).toBe(
      'bereal bluesky calendars call car contactCard datingApps devices discord documents facebook family ' +
        'familyGroup fitness friends games imessage inPerson instagram keepsakes letters linkedin location ' +
        'mail mastodon messenger music oldChats other otherChats passwords payments phonePlan photoMemories ' +
        'photos pinterest places recovery reddit sharedAccounts sharedChats signal smartHome sms snapchat ' +
        'streaming telegram threads tiktok trackers videoCall voicemail webSearch whatsapp workChat x youtube',
    )
  })

  it('are at least forty, by groups that hang together, and something else comes last', () => {
    expect(channelIds.length).toBeGreaterThanOrEqual(40)
    expect(channelIds.at(-1)).toBe('other')
    const groups = channelIds.slice(0, -1).map(id => channels[id].group)
    const begun = groups.filter((group, n) => group !== groups[n - 1])
    expect(begun).toEqual(['talk', 'online', 'leisure', 'people', 'memories', 'accounts'])
  })

  it('are direct or not, the own ones as the person said', () => {
    const story = day('2026-03-01').records('channel.added', { name: 'The choir', reach: 'secondary' })
    const { plan } = partsOf(story)
    expect(factsOf('call', plan)?.reach).toBe('primary')
    expect(channels.friends.reach).toBe('secondary')
    expect(factsOf(story.idOf('channel.added'), plan)).toMatchObject({ group: 'own', reach: 'secondary' })
    expect(factsOf('toString', plan)).toBeUndefined()
    expect(isChannelId('carrierPigeon')).toBe(false)
  })
})
