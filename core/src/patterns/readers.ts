import { discord } from './discord/index.ts'
import { googleChat } from './google-chat/index.ts'
import { imessage } from './imessage/index.ts'
import { instagram, messenger } from './meta/index.ts'
import type { Reader } from './reader.ts'
import { signal } from './signal/index.ts'
import { sms } from './sms/index.ts'
import { telegram } from './telegram/index.ts'
import { whatsapp } from './whatsapp/index.ts'

/** One for each program. */
export const readers: readonly Reader[] = [
  whatsapp,
  telegram,
  instagram,
  messenger,
  imessage,
  signal,
  sms,
  googleChat,
  discord,
]
