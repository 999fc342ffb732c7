import { useState } from 'preact/hooks'
import { contentReady, useContent } from '../useContent.ts'
import { Choose, type Setup } from './Choose.tsx'
import { Closing } from './Closing.tsx'
import { type Held, Sitting } from './Sitting.tsx'

// Part of fetching the screen, which would begin twice without.
await contentReady('heal')

/** A few minutes with one feeling: chosen, sat with, and looked at once more. */
export default function Feelings() {
  const text = useContent('heal')
  const [setup, begin] = useState<Setup>()
  const [held, end] = useState<Held>()
  const again = () => {
    begin(undefined)
    end(undefined)
  }
  if (text === undefined) return null
  if (setup === undefined) return <Choose key="choose" text={text} onBegin={begin} />
  if (held === undefined) return <Sitting key="sitting" text={text} setup={setup} onEnd={end} />
  return <Closing key="closing" text={text} setup={setup} held={held} onDone={again} />
}
