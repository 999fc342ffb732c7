import { suggestCountry } from '@breakwater/core/care'
import { signal } from '@preact/signals'
import { deviceLanguages } from '../../state/device.ts'
import { zone } from '../../state/session.ts'
import { choose, setting } from '../../state/settings.ts'
import { helpLines } from './help-table.ts'

/** "My country is not here": user-assigned in ISO 3166, so no country will ever have it. */
export const notHere = 'ZZ'

/** What was picked on this page: it shows at once, and also where a full disk keeps it from being stored. */
const picked = signal('')

export interface CountryAnswer {
  /** Two capital letters; `notHere`; undefined while nothing is chosen and nothing can be suggested. */
  readonly code: string | undefined
  /** True until the person has said that it is right. */
  readonly suggested: boolean
}

/** The country whose numbers are shown: the chosen one, else what time zone and language suggest. Never the network. */
export function countryNow(): CountryAnswer {
  const chosen = picked.value || setting('country')
  if (chosen !== '') return { code: chosen, suggested: false }
  const guess = suggestCountry(deviceLanguages()[0] ?? '', zone.value)
  const known = helpLines.countries.some(({ code }) => code === guess)
  return { code: known ? guess : undefined, suggested: known }
}

/** Shows this country's numbers from now on; kept where anything is kept. */
export async function chooseCountry(code: string): Promise<void> {
  picked.value = code
  await choose('country', code)
}
