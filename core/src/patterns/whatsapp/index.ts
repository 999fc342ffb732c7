import type { Reader } from '../reader.ts'

export const whatsapp: Reader = {
  format: 'whatsapp',
  recognise: () => [],
  read: () => Promise.reject(new Error('not built yet')),
}
