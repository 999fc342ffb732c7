import { describe, expect, it } from 'vitest'
import { lineAt, rideLength } from './ride.ts'

const lines = [
  { seconds: 12, text: 'one' },
  { seconds: 14, text: 'two' },
]

describe('the guided ride', () => {
  it('lets each line stand for its own time', () => {
    const heard = [0, 11, 12, 25].map(second => lineAt(lines, second)?.text)
    expect(heard).toEqual(['one', 'one', 'two', 'two'])
  })

  it('is over when the last line has had its time', () => {
    expect(rideLength(lines)).toBe(26)
    expect(lineAt(lines, 26)).toBeUndefined()
  })
})
