import type { Light } from './light.ts'

interface ShoreViewProps {
  readonly light: Light
  readonly nearness: number
  /** height on the picture at which the beacon stands */
  readonly crest: number
  readonly id: string
}

function Beacon({ light, nearness, crest, id }: ShoreViewProps) {
  const lamp = 0.25 + 0.75 * light.night
  return (
    <g transform={`translate(30 ${crest}) scale(${nearness})`}>
      <radialGradient id={`${id}l`}>
        <stop stop-color={light.lamp} stop-opacity=".7" />
        <stop offset="1" stop-color={light.lamp} stop-opacity="0" />
      </radialGradient>
      <path d="M-6 4l3-84h8l3 84z" fill={light.stones[4]} />
      <path d="M2 4l-1-84h4l3 84z" fill={light.stones[2]} />
      <path d="M-9-80h20v-4h-20zM-7-106h16l-8-10z" fill={light.joint} />
      <path d="M-5-106h12v22h-12z" fill={light.lamp} opacity={lamp} />
      {light.night > 0.1 && (
        <circle cx="1" cy="-95" r="64" fill={`url(#${id}l)`} opacity={0.75 * light.night} />
      )}
    </g>
  )
}

// Loose rock where the bank meets the water.
function Rocks({ light }: { readonly light: Light }) {
  const shapes = [
    { d: 'M-8 566l6-30 24-8 22 10 6 26-20 14H0z', tone: 1 },
    { d: 'M38 570l8-26 26-6 20 12 4 20-18 12H46z', tone: 2 },
    { d: 'M84 572l8-18 20-4 14 10 2 14-14 8H92z', tone: 0 },
    { d: 'M10 538l8-16 18-2 12 10-2 12-18 6z', tone: 3 },
  ]
  return (
    <g stroke={light.joint} stroke-width="1" stroke-linejoin="round">
      {shapes.map(({ d, tone }) => (
        <path key={tone} d={d} fill={light.stones[tone]} />
      ))}
    </g>
  )
}

const GRASS =
  'M4 424l-3-13M12 424l3-15M20 426l-1-14M50 434l6-13M58 438l1-12M70 446l8-10M78 452l2-12M88 464l9-8'

/** The bank from which the wall grows, and the beacon on it, which shows how near we stand. */
export function ShoreView(props: ShoreViewProps) {
  const { light } = props
  return (
    <g>
      <Beacon {...props} />
      <linearGradient id={`${props.id}b`} x2="0" y2="1">
        <stop stop-color={light.grass} />
        <stop offset=".42" stop-color={light.bank} />
        <stop offset="1" stop-color={light.wetSand} />
      </linearGradient>
      <path d="M0 420C40 424 78 446 104 486S150 548 206 572L0 600z" fill={`url(#${props.id}b)`} />
      <Rocks light={light} />
      <path d="M0 418C40 422 76 442 104 484 96 478 84 482 70 470S30 462 0 466z" fill={light.grass} />
      <path d={GRASS} stroke={light.grass} stroke-width="2" stroke-linecap="round" fill="none" />
    </g>
  )
}
