import type { Reader } from '../reader.ts'

export const signal: Reader = {
  format: 'signal',
  recognise: () => [],
  read: () => Promise.reject(new Error('not built yet')),
}
