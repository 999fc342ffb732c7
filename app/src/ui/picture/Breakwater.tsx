import { useId, useLayoutEffect, useMemo, useState } from 'preact/hooks'
import { BandView } from './BandView.tsx'
import { BeachView } from './BeachView.tsx'
import { HEIGHT, HORIZON, WIDTH } from './frame.ts'
import { MarksView } from './MarksView.tsx'
import { ShoreView } from './ShoreView.tsx'
import { SkyView } from './SkyView.tsx'
import { BANK, type PictureFacts, sceneOf } from './scene.ts'
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
  const stands = useFrameFirst()
  return (
    <div class={still ? 'breakwater breakwater-still' : 'breakwater'} role="img" aria-label={description}>
      {stands ? <Drawing {...facts} /> : null}
    </div>
  )
}

let firstOfVisit = true

/**
 * The words beside the first picture of a visit stand before its stones are laid: in one task with them that would be the longest of
 * the whole opening. False until then; every later picture is there at once.
 */
function useFrameFirst(): boolean {
  const [stands, stand] = useState(!firstOfVisit)
  useLayoutEffect(() => {
    if (stands) return undefined
    const next = setTimeout(() => {
      firstOfVisit = false
      stand(true)
    })
    return () => clearTimeout(next)
  }, [stands])
  return stands
}

function Drawing({ days, sea, hour, theme }: PictureFacts) {
  const id = useId()
  const scene = useMemo(() => sceneOf({ days, sea, hour, theme }), [days, sea, hour, theme])
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
