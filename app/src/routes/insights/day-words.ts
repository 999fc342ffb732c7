import { locale } from '../format.ts'

/** `19:00`, `7 PM`: a whole hour as the language writes it. */
export function hourOfDay(hour: number): string {
  return new Intl.DateTimeFormat(locale(), { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }).format(
    hour * 3_600_000,
  )
}

/** `2.5`: to one decimal at most. */
export function tenths(value: number): string {
  return new Intl.NumberFormat(locale(), { maximumFractionDigits: 1 }).format(value)
}

/** First, middle and last of many, each once: what is written below a plot. */
export function ends(labels: readonly string[]): readonly string[] {
  const chosen = [labels[0], labels[Math.floor((labels.length - 1) / 2)], labels.at(-1)]
  return [...new Set(chosen)].filter(label => label !== undefined)
}
