import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../scripts/run.ts'
import type { Bundle } from './bundle.ts'
import type { TargetName } from './targets.ts'

/** Made-up inputs, written by hand or found by fuzzing, one file each. */
const folder = join(root, 'core/src/patterns/seeds')

export function seedsOf(name: TargetName): readonly Bundle[] {
  const own = join(folder, name)
  if (!existsSync(own)) return []
  return readdirSync(own)
    .sort()
    .map(file => new Uint8Array(readFileSync(join(own, file))))
}

/** Keeps an input among the seeds, or in a folder for findings. @returns where */
export function keep(input: Bundle, into: string): string {
  mkdirSync(into, { recursive: true })
  const path = join(into, `${createHash('sha256').update(input).digest('hex').slice(0, 12)}.seed`)
  writeFileSync(path, input)
  return path
}

export const seedFolder = (name: TargetName): string => join(folder, name)
/** What broke something is for whoever mends it, and is no part of the project before that. */
export const findingFolder = (name: TargetName): string => join(root, 'bench/results/fuzz', name)
