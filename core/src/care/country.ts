/**
 * The time zones of the countries in the help table, as `Area/City` names of the IANA data base, older names included.
 * Several zones of one area are written `Area/One Two`.
 */
const zones: Readonly<Record<string, string>> = {
  AR: 'America/Buenos_Aires Cordoba Mendoza',
  AT: 'Europe/Vienna',
  AU: 'Australia/Sydney Melbourne Brisbane Perth Adelaide Hobart Darwin Canberra ACT NSW Queensland Victoria',
  BE: 'Europe/Brussels',
  BR: 'America/Sao_Paulo Bahia Fortaleza Manaus Recife Belem Cuiaba Campo_Grande Porto_Velho Rio_Branco',
  CA: 'America/Toronto Montreal Vancouver Edmonton Winnipeg Halifax Regina St_Johns Moncton Whitehorse Yellowknife',
  CH: 'Europe/Zurich',
  CL: 'America/Santiago Punta_Arenas',
  CO: 'America/Bogota',
  DE: 'Europe/Berlin Busingen',
  DK: 'Europe/Copenhagen',
  ES: 'Europe/Madrid',
  FR: 'Europe/Paris',
  GB: 'Europe/London Belfast',
  IE: 'Europe/Dublin',
  IL: 'Asia/Jerusalem Tel_Aviv',
  IN: 'Asia/Kolkata Calcutta',
  IT: 'Europe/Rome',
  JP: 'Asia/Tokyo',
  KR: 'Asia/Seoul',
  MX: 'America/Mexico_City Tijuana Monterrey Cancun Merida Chihuahua Hermosillo',
  NL: 'Europe/Amsterdam',
  NO: 'Europe/Oslo',
  NZ: 'Pacific/Auckland Chatham',
  SG: 'Asia/Singapore',
  TW: 'Asia/Taipei',
  US: 'America/New_York Chicago Denver Los_Angeles Phoenix Detroit Boise Anchorage Juneau Indianapolis Louisville',
  ZA: 'Africa/Johannesburg',
}

/**
 * A country to suggest, never to decide on: first from the time zone (where somebody is matters more than the language
 * they read), then from the region of the locale. `undefined` when neither says. Never from an address on the network.
 */
export function suggestCountry(locale: string, timeZone: string): string | undefined {
  return ofZone(timeZone) ?? ofLocale(locale)
}

function ofZone(timeZone: string): string | undefined {
  const area = timeZone.slice(0, timeZone.indexOf('/'))
  const city = timeZone.slice(timeZone.lastIndexOf('/') + 1)
  return Object.keys(zones).find(code => {
    const [known, cities] = (zones[code] ?? '').split('/')
    return known === area && cities?.split(' ').includes(city)
  })
}

function ofLocale(locale: string): string | undefined {
  try {
    return new Intl.Locale(locale).region
  } catch {
    return undefined
  }
}
