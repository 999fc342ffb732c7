import type common from '../messages/en/common.json'
import { paths } from './paths.ts'

/** A screen that has an address and a title. */
export type Place = keyof typeof paths & keyof (typeof common)['titles']

/** Whether a word of `content/` names such a screen. */
export function isPlace(name: string | undefined): name is Place {
  return name !== undefined && name !== 'demo' && Object.hasOwn(paths, name)
}
