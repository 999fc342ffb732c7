import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isNeverTouched } from './places.ts'

const untouched = (address: string, neverOn: string[] = []) => isNeverTouched(address, neverOn)

describe('where nothing is hidden and nothing waits', () => {
  it.each([
    'https://findahelpline.com/countries/de',
    'https://www.thehotline.org/',
    'https://www.police.uk/report',
    'https://polizei.nrw/artikel',
    'https://www.met.police.uk/',
    'https://www.gov.uk/injunction',
    'https://www.usa.gov/',
    'https://service-public.gouv.fr/',
    'https://family-court.example/case',
    'https://www.amtsgericht.gericht.example/',
    'https://111.nhs.uk/',
    'https://city-hospital.example/visit',
    'https://www.greenhill.sch.uk/calendar',
    'https://harbour-school.example/parents',
    'https://www.ox.ac.uk/',
    'https://e-justice.europa.eu/',
  ])('%s', address => {
    expect(untouched(address)).toBe(true)
  })

  it.each([
    'https://www.instagram.com/alex.rivera',
    'https://courtney.example/',
    'https://oldschoolcool.example/',
    'https://social.example/police',
    'https://mastodon.social/@court',
    'https://policecars.example/',
    'https://evil.example/?u=https://www.gov.uk/',
    'https://government-jokes.example/',
    'https://www.gov.uk.evil.example/',
  ])('but not %s', address => {
    expect(untouched(address)).toBe(false)
  })

  it('holds every host of the help that the app shows', () => {
    const texts = ['content/helplines.json', 'content/en/help.json', 'content/en/care.json']
    const root = join(import.meta.dirname, '../../..')
    const found = texts.flatMap(
      path => readFileSync(join(root, path), 'utf8').match(/https?:\/\/[^/" ]+/g) ?? [],
    )
    expect(found.length).toBeGreaterThan(3)
    expect(found.filter(origin => !untouched(`${origin}/`))).toEqual([])
  })

  it('and where the person said so, however they wrote it, subdomains too', () => {
    expect(untouched('https://photos.family.example/a', ['https://WWW.Family.example/'])).toBe(true)
    expect(untouched('https://photos.family.example/a', ['family.example'])).toBe(true)
    expect(untouched('https://notfamily.example/a', ['family.example'])).toBe(false)
    expect(untouched('https://social.example/', [''])).toBe(false)
  })

  it('nor on pages of the browser and of files', () => {
    expect(untouched('about:blank')).toBe(true)
    expect(untouched('chrome://settings')).toBe(true)
  })
})
