import type { Format, Reader } from '../reader.ts'

const none = (format: Format): Reader => ({
  format,
  recognise: () => [],
  read: () => Promise.reject(new Error('not built yet')),
})

export const instagram = none('instagram')
export const messenger = none('messenger')
