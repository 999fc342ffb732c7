import { useSignal } from '@preact/signals'
import type { ComponentType } from 'preact'
import { useEffect } from 'preact/hooks'
import { pause } from '../state/device.ts'

/**
 * A part that is fetched once the screen around it stands, and shows nothing until then: for what nobody looks at
 * first. A whole screen is fetched by `lazy` instead, which waits for it.
 */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  return function Later(props: Props) {
    const part = useSignal<ComponentType<Props> | undefined>(undefined)
    useEffect(() => {
      void pause()
        .then(load)
        .then(loaded => {
          part.value = loaded
        })
    }, [part])
    const Part = part.value
    return Part === undefined ? null : <Part {...props} />
  }
}
