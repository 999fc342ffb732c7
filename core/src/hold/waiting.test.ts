import { describe, expect, it } from 'vitest'
import { day, moment, partsOf, type Story } from '../testing.ts'
import { waiting } from './waiting.ts'

const zone = 'Europe/Berlin'
const planned = () => day('2026-03-01').plan().day('2026-03-05')
const at = (story: Story, time: string, night: 'day' | 'night' | 'narrow') =>
  waiting(partsOf(story), moment('2026-03-05', time), zone, night)

describe('what would be decided', () => {
  it('waits for four hours after an urge of 8 and a day after a slip, and says after what', () => {
    const urge = planned().urge(8)
    expect(at(urge, '13:00', 'day')).toEqual({
      by: 'cooling',
      reason: 'strongUrge',
      until: moment('2026-03-05', '16:00'),
    })
    expect(at(urge, '16:00', 'day')).toBeUndefined()
    const slip = planned().contact('outgoing')
    expect(at(slip, '13:00', 'day')).toEqual({
      by: 'cooling',
      reason: 'slip',
      until: moment('2026-03-06', '12:00'),
    })
  })
  it('waits for ten o’clock after midnight, and for nothing in the evening', () => {
    expect(at(planned(), '02:00', 'narrow')).toEqual({ by: 'night', until: moment('2026-03-05', '10:00') })
    expect(at(planned(), '22:30', 'night')).toBeUndefined()
  })
  it('waits for whichever of the two ends last', () => {
    expect(at(planned().at('01:00').urge(9), '02:00', 'narrow')).toMatchObject({ by: 'night' })
    expect(at(planned().at('01:00').contact('outgoing'), '02:00', 'narrow')).toMatchObject({ by: 'cooling' })
  })
})
