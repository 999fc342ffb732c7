import { paths } from '../paths.ts'

/** The parts of the path, in order. Each can be skipped, and the device's own way back leads one part back. */
export const parts = ['noted', 'settle', 'trigger', 'worked', 'next', 'end'] as const
export type Part = (typeof parts)[number]

/** The three that ask something, and under which name the answer is kept. */
export type Question = Extract<Part, 'trigger' | 'worked' | 'next'>

/** The part an address names; the first when it names none. */
export function namedPart(name: string | undefined): Part {
  return parts.find(part => part === name) ?? 'noted'
}

/** The address of a part for the contact `id`. */
export function addressOf(id: string, part: Part): string {
  const path = `${paths.step}/${encodeURIComponent(id)}`
  return part === 'noted' ? path : `${path}?s=${part}`
}

/** The part after `part`; the last leads to itself. */
export function after(part: Part): Part {
  return parts[parts.indexOf(part) + 1] ?? part
}

/** The part before `part`; the first leads to itself. */
export function before(part: Part): Part {
  return parts[parts.indexOf(part) - 1] ?? part
}
