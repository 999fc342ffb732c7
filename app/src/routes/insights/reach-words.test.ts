import { beforeAll, describe, expect, it } from 'vitest'
import { loadMessages } from '../../messages/catalogue.ts'
import { reachInWords } from './reach-words.ts'

beforeAll(() => loadMessages('insights'))

const weeks = [undefined, 0, 7, 21, 63, 77, 154, 364]
const reaches = weeks.flatMap(soonest =>
  weeks
    .filter(latest => latest === undefined || (soonest !== undefined && soonest <= latest))
    .map(latest => ({ soonest, latest })),
)

describe('when most days may be at 3 or below', () => {
  it('is said in weeks while they are few, and in months beyond', () => {
    expect(reachInWords({ soonest: 21, latest: 154 })).toContain('between about 3 weeks and about 5 months')
  })

  it('is one span where both ends round to the same', () => {
    expect(reachInWords({ soonest: 147, latest: 154 })).toContain('in about 5 months')
  })

  it('stays open where nothing can be said', () => {
    expect(reachInWords({ soonest: 14, latest: undefined })).toContain(
      'How long it takes at most cannot be said',
    )
    expect(reachInWords({ soonest: undefined, latest: undefined })).toContain('cannot be said')
  })

  it('is never a day, a date or a promise, whatever the range', () => {
    for (const reach of reaches) {
      const said = reachInWords(reach)
      expect(said).not.toMatch(/\d{4}|January|March|Monday|\bday \d|\bdays? from\b/)
      expect(said).toMatch(/probably|may|hardly|cannot/)
      expect(said).not.toMatch(/\{\{|undefined|NaN/)
    }
  })
})
