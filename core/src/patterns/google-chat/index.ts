import type { Reader } from '../reader.ts'

export const googleChat: Reader = {
  format: 'googleChat',
  recognise: () => [],
  read: () => Promise.reject(new Error('not built yet')),
}
