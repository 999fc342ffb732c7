import { useState } from 'preact/hooks'
import type { Feeling } from '../own.ts'
import { wish } from './ask.ts'
import { Left } from './Left.tsx'
import { mount } from './mount.tsx'
import { Pausing } from './Pausing.tsx'
import { readTarget, type Target } from './pause-target.ts'
import { useShield } from './useShield.ts'
import { t } from './words.ts'

/** In a frame that a page put around it, or without anywhere to go, it shows nothing. */
const target = window.top === window ? readTarget(location.hash) : undefined

/** The pause goes out of the history, so that "back" does not lead into it again. */
const open = (address: string) => location.replace(address)

function Pause() {
  if (target === undefined) return <p class="pause soft">{t('pause_nothing')}</p>
  return <Standing target={target} />
}

function Standing({ target: { why, address, host } }: { readonly target: Target }) {
  const state = useShield(undefined, address)
  const [felt, setFelt] = useState<Feeling>()
  const [left, setLeft] = useState(false)
  const answered = felt === undefined ? {} : { felt }
  const go = async (necessary: boolean) => {
    const { done } = await wish({ page: 'went', why, address, necessary, ...answered })
    if (done) open(address)
  }
  const leave = async () => {
    setLeft(true)
    await wish({ page: 'left', why, ...answered })
  }
  const isSomebodyElse = async () => {
    // At night it has to wait; what it waits for comes with the next state.
    const { done } = await wish({ page: 'notThem', address })
    if (done) open(address)
  }
  if (state === undefined) return null
  if (left) return <Left state={state} />
  return (
    <Pausing
      state={state}
      why={why}
      host={host}
      felt={felt}
      onFelt={setFelt}
      onLeave={() => void leave()}
      onGo={necessary => void go(necessary)}
      onSomebodyElse={() => void isSomebodyElse()}
    />
  )
}

mount('pause', Pause)
