/** The wire between devices, friends and the relay: names, limits, shapes. It holds no key and knows no meaning. */
export { limits } from './limits.ts'
export * from './messages.ts'
export { bytesSchema, idSchema, paths, positionSchema } from './names.ts'
export { signedText } from './signed.ts'
