import type { Reader } from '../reader.ts'

export const telegram: Reader = {
  format: 'telegram',
  recognise: () => [],
  read: () => Promise.reject(new Error('not built yet')),
}
