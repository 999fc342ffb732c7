import type { LookingCost } from '@breakwater/core/outlook'
import { renderToString } from 'preact-render-to-string'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadMessages } from '../../messages/catalogue.ts'
import { LookingTold } from './LookingTold.tsx'

beforeAll(() => loadMessages('insights'))

const cost: LookingCost = {
  n: 14,
  plain: 1.4,
  effect: 0.9,
  low: 0.3,
  high: 1.5,
  worse: 0.97,
  rival: { code: 'seen', sameDay: 0.6 },
}
const said = (change: Partial<LookingCost>) =>
  renderToString(<LookingTold kind="sought" cost={{ ...cost, ...change }} />)

describe('what looking goes with', () => {
  it('says how many days it rests on, and the difference as a range', () => {
    expect(said({})).toContain('14 days on which you went to look')
    expect(said({})).toContain('harder by about 0.9 points; most likely between 0.3 and 1.5')
  })

  it('never stands without the other explanation', () => {
    for (const code of ['seen', 'possible'] as const)
      expect(said({ rival: { code, sameDay: 0.6 } })).toContain('It may also run the other way')
  })

  it('says lighter days in plain figures too', () => {
    const lighter = said({ effect: -0.9, low: -1.5, high: -0.3, worse: 0.02 })
    expect(lighter).toContain('lighter by about 0.9 points; most likely between 0.3 and 1.5')
  })

  it('names no difference that may be chance', () => {
    expect(said({ worse: 0.8 })).toContain('No clear difference')
    expect(said({ worse: 0.8 })).not.toContain('harder')
  })
})
