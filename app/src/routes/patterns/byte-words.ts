import { locale } from '../format.ts'

const steps = [
  ['byte', 1],
  ['kilobyte', 1e3],
  ['megabyte', 1e6],
  ['gigabyte', 1e9],
] as const

/** `12.4 MB`: a number of bytes as the language writes it. */
export function byteWords(bytes: number): string {
  const [unit, size] = steps.findLast(([, size]) => bytes >= size) ?? steps[0]
  return new Intl.NumberFormat(locale(), { style: 'unit', unit, maximumFractionDigits: 1 }).format(
    bytes / size,
  )
}
