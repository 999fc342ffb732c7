import type { Reader } from '../reader.ts'

export const sms: Reader = {
  format: 'sms',
  recognise: () => [],
  read: () => Promise.reject(new Error('not built yet')),
}
