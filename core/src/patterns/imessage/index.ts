import type { Reader } from '../reader.ts'

export const imessage: Reader = {
  format: 'imessage',
  recognise: () => [],
  read: () => Promise.reject(new Error('not built yet')),
}
