/** Browsers without Temporal (Safari, in 2026) get the polyfill; the others never load it. */
export async function ensureTemporal(): Promise<void> {
  if (!('Temporal' in globalThis)) await import('temporal-polyfill/global')
}
