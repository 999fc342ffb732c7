import { signal } from '@preact/signals'
import type { ComponentType } from 'preact'
import { useEffect } from 'preact/hooks'
import { pause } from '../state/device.ts'

/**
 * A part that is fetched once the screen around it stands, and shows nothing until then: for what nobody looks at
 * first. Once here it is there at once. A whole screen is fetched by `lazy` instead, which waits for it.
 */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const part = signal<ComponentType<Props> | undefined>(undefined)
  return function Later(props: Props) {
    useEffect(() => {
      if (part.value !== undefined) return
      void pause()
        .then(load)
        .then(loaded => {
          part.value = loaded
        })
    }, [])
    const Part = part.value
    return Part === undefined ? null : <Part {...props} />
  }
}
