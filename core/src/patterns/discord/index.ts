import type { Reader } from '../reader.ts'

export const discord: Reader = {
  format: 'discord',
  recognise: () => [],
  read: () => Promise.reject(new Error('not built yet')),
}
