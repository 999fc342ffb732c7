import { signal } from '@preact/signals'
import english from '../../../../content/en/incoming.json'
import { localised } from '../../messages/catalogue.ts'

/** What is said for each nature of an incoming contact, in the current language. */
export const incomingText = signal(await localised(english))
