import { localHour } from '@breakwater/core/journal'
import { useId, useMemo } from 'preact/hooks'
import { isStill, shownTheme } from '../../state/appearance.ts'
import { now, zone } from '../../state/session.ts'
import { BandView } from '../../ui/picture/BandView.tsx'
import { BeachView } from '../../ui/picture/BeachView.tsx'
import { HEIGHT, HORIZON, WIDTH } from '../../ui/picture/frame.ts'
import { layWall } from '../../ui/picture/masonry.ts'
import { ShoreView } from '../../ui/picture/ShoreView.tsx'
import { SkyView } from '../../ui/picture/SkyView.tsx'
import { scaleFor } from '../../ui/picture/scale.ts'
import { BANK, sceneOf } from '../../ui/picture/scene.ts'
import { Places } from './Places.tsx'
import '../../ui/picture/Breakwater.css'

interface Props {
  /** Channels that are quiet or blocked: a stone each. */
  readonly laid: number
  /** Channels there are: a place in the wall each. */
  readonly places: number
  /** The picture in words, for those who do not see it. */
  readonly description: string
}

/** The water between the two is calm here: this wall is about channels, not about days. */
const calm = 0.1

/** The breakwater's sister: a place for each channel, and a stone in it once the channel is quiet. */
export function WallPicture({ laid, places, description }: Props) {
  const id = useId()
  const hour = localHour(now.value, zone.value)
  const theme = shownTheme()
  const { light, sky, sea } = useMemo(
    () => sceneOf({ days: undefined, sea: calm, hour, theme }),
    [hour, theme],
  )
  const blocks = useMemo(() => layWall(places, scaleFor(places)), [places])
  return (
    <div class={isStill() ? 'breakwater breakwater-still' : 'breakwater'} role="img" aria-label={description}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="xMinYMax slice" aria-hidden="true">
        <SkyView sky={sky} light={light} id={id} />
        <rect y={HORIZON} width={WIDTH} height={HEIGHT - HORIZON} fill={light.far} />
        {sea.behind.map((band, i) => (
          <BandView key={band.depth} band={band} light={light} index={i} />
        ))}
        <ShoreView light={light} nearness={1} crest={BANK} id={id} />
        <Places blocks={blocks} laid={laid} light={light} />
        {sea.front.map((band, i) => (
          <BandView key={band.depth} band={band} light={light} index={i + 3} front />
        ))}
        <BeachView light={light} waiting={laid === 0} />
      </svg>
    </div>
  )
}
