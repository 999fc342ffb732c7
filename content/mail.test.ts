import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { type MailServiceText, mail, mailServices } from './mail-schema.ts'

const read = (name: string) => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'))
const text = read('en/mail.json') as { services: Record<string, MailServiceText> }
const { services } = text
const release = read('release.json') as { date: string }

describe('the steps for a mail service', () => {
  it('say where they were seen, or that they are from memory', () => {
    const wrong = structuredClone(text)
    if (wrong.services.gmail) wrong.services.gmail.status = 'seen'
    const fault = v.safeParse(mail, wrong).issues?.[0]
    expect(fault && v.getDotPath(fault)).toBe('services.gmail.source')
    expect(v.safeParse(mail, text).success).toBe(true)
  })
  it.each(mailServices)('%s: were not looked up after the release', service => {
    expect((services[service]?.checked ?? '9999') <= release.date).toBe(true)
  })
  it.each(mailServices)(
    '%s: ask for no block, and for nothing to be deleted but the file and the rule',
    service => {
      const steps = (services[service]?.steps ?? []).filter(
        step => !/Delete the file|delete nothing/.test(step),
      )
      expect(steps.join(' ')).not.toMatch(/delete|block (?!Addresses)|bin\b|trash/)
      expect(services[service]?.back).toMatch(/delete|Delete/)
    },
  )
})
