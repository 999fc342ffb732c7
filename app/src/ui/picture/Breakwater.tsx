import { useEffect, useId, useState } from 'preact/hooks'
import { BandView } from './BandView.tsx'
import { BeachView } from './BeachView.tsx'
import { HEIGHT, HORIZON, WIDTH } from './frame.ts'
import { MarksView } from './MarksView.tsx'
import { ShoreView } from './ShoreView.tsx'
import { SkyView } from './SkyView.tsx'
import { BANK, type PictureFacts, type Scene, sceneOf } from './scene.ts'
import { WallView } from './WallView.tsx'
import { WashView } from './WashView.tsx'
import './Breakwater.css'

export interface BreakwaterProps extends PictureFacts {
  /** the picture in words, for those who do not see it */
  readonly description: string
  /** true: nothing moves */
  readonly still: boolean
}

/** The picture that carries the app: a breakwater seen from the shore, drawn from the journal. */
export function Breakwater({ description, still, ...facts }: BreakwaterProps) {
  const scene = useScene(facts)
  return (
    <div class={still ? 'breakwater breakwater-still' : 'breakwater'} role="img" aria-label={description}>
      {scene ? <Drawing scene={scene} /> : null}
    </div>
  )
}

let firstOfVisit = true

/**
 * The scene of these facts. The first one of a visit comes when the words beside it stand and have the focus, worked out in one task
 * and drawn in the next: in one with them that would be the longest of the whole opening, and the focus would wait for its layout.
 * Undefined until then; every later one is there at once.
 */
function useScene(facts: PictureFacts): Scene | undefined {
  const [stands, stand] = useState(!firstOfVisit)
  useEffect(() => {
    if (stands) return undefined
    let next = setTimeout(() => {
      sceneFor(facts)
      next = setTimeout(() => {
        firstOfVisit = false
        stand(true)
      })
    })
    return () => clearTimeout(next)
  }, [stands])
  return stands ? sceneFor(facts) : undefined
}

let last: { readonly facts: PictureFacts; readonly scene: Scene } | undefined

/** The scene of these facts, worked out anew only when one of them has changed. */
function sceneFor({ days, sea, hour, theme }: PictureFacts): Scene {
  const known = last?.facts
  if (last && known?.days === days && known?.sea === sea && known?.hour === hour && known?.theme === theme)
    return last.scene
  const facts = { days, sea, hour, theme }
  last = { facts, scene: sceneOf(facts) }
  return last.scene
}

function Drawing({ scene }: { readonly scene: Scene }) {
  const id = useId()
  const { light, sky, wall, wash } = scene
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="xMinYMax slice" aria-hidden="true">
      <SkyView sky={sky} light={light} id={id} />
      <rect y={HORIZON} width={WIDTH} height={HEIGHT - HORIZON} fill={light.far} />
      <g>
        {scene.sea.behind.map((band, i) => (
          <BandView key={band.depth} band={band} light={light} index={i} />
        ))}
      </g>
      <path class="breakwater-glitter" d={sky.glitter} stroke={light.disc} opacity={0.5 * sky.strength} />
      {scene.sea.caps && (
        <path d={scene.sea.caps} fill="none" stroke={light.foam} stroke-width="2" opacity="0.55" />
      )}
      <ShoreView light={light} nearness={wall?.nearness ?? 1} crest={wall?.crest ?? BANK} id={id} />
      {wash && <path d={wash.shade} fill={light.joint} opacity=".28" />}
      {wall && <WallView wall={wall} light={light} id={id} />}
      {wash && <WashView wash={wash} light={light} />}
      {wall && wall.marks.length > 0 && <MarksView wall={wall} light={light} />}
      <g>
        {scene.sea.front.map((band, i) => (
          <BandView key={band.depth} band={band} light={light} index={i + 3} front />
        ))}
      </g>
      <BeachView light={light} waiting={wall?.blocks.length === 0} />
    </svg>
  )
}
