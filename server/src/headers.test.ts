import { describe, expect, it } from 'vitest'
import { headersFor } from './headers.ts'

describe('the content security policy', () => {
  const policy = headersFor('/')['Content-Security-Policy'] ?? ''
  const directives = new Map(
    policy.split('; ').map(one => [one.split(' ')[0], one.split(' ').slice(1).join(' ')]),
  )

  it('names no other origin anywhere', () => {
    expect(policy).not.toMatch(/https?:|\*/)
  })

  it('allows nothing inline and no code from text', () => {
    expect(policy).not.toContain('unsafe')
  })

  it.each(['object-src', 'base-uri', 'form-action', 'frame-ancestors'])('closes %s altogether', name => {
    expect(directives.get(name)).toBe("'none'")
  })

  it('has scripts pass one named gate', () => {
    expect(directives.get('require-trusted-types-for')).toBe("'script'")
    expect(directives.get('trusted-types')).toBe('breakwater')
  })
})

it('a path that only begins like /erased clears nothing', () => {
  expect(headersFor('/erased2')).not.toHaveProperty('Clear-Site-Data')
})
