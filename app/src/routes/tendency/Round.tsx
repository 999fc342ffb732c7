import { currentLanguage } from '../../messages/catalogue.ts'
import { formatNumber } from '../format.ts'

const size = 360
const centre = size / 2
const ring = 112
const disc = 43

/** How far the two stand from one another at each station, and whether the first is frightened. */
const stations = [
  { turn: 0, apart: 15 },
  { turn: 90, apart: 27 },
  { turn: 180, apart: 27, afraid: true },
  { turn: 270, apart: 9 },
] as const

/** Four stations in a round, each leading to the next, with a way out after each. It is read as language is read. */
export function Round({ label }: { readonly label: string }) {
  return (
    <svg class="round" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      {stations.map(({ turn }) => (
        <Way key={turn} turn={turn} />
      ))}
      {stations.map((station, place) => (
        <Station key={station.turn} number={place + 1} {...station} />
      ))}
    </svg>
  )
}

/** The arrow to the next station, and the broken one that leads out of the round. */
function Way({ turn }: { readonly turn: number }) {
  const from = pointAt(turn + 27, ring)
  const to = pointAt(turn + 62, ring)
  const sweep = mirrored() ? 0 : 1
  return (
    <>
      <path class="round-way" d={`M${from} A${ring} ${ring} 0 0 ${sweep} ${to}`} />
      <path class="round-way" d={headAt(to, turn + 62 + 90)} />
      <path class="round-exit" d={`M${pointAt(turn + 45, ring + 8)} L${pointAt(turn + 45, ring + 58)}`} />
      <path class="round-exit-head" d={headAt(pointAt(turn + 45, ring + 60), turn + 45)} />
    </>
  )
}

interface StationProps {
  readonly number: number
  readonly turn: number
  readonly apart: number
  readonly afraid?: boolean
}

/** Two people: the one who comes closer is filled, the other is an outline. */
function Station({ number, turn, apart, afraid = false }: StationProps) {
  const { x, y } = placeAt(turn, ring)
  const first = mirrored() ? x + apart : x - apart
  const second = mirrored() ? x - apart : x + apart
  return (
    <>
      <circle class="round-station" cx={x} cy={y} r={disc} />
      <text class="round-number" x={x} y={y - 16}>
        {formatNumber(number)}
      </text>
      {afraid ? <circle class="round-afraid" cx={first} cy={y + 10} r={13} /> : null}
      <circle class="round-first" cx={first} cy={y + 10} r={8} />
      <circle class="round-second" cx={second} cy={y + 10} r={7.5} />
    </>
  )
}

/** Degrees clockwise from the top; in a language read from the right, the other way round. */
function placeAt(turn: number, radius: number): { readonly x: number; readonly y: number } {
  const angle = ((mirrored() ? -turn : turn) * Math.PI) / 180
  return { x: rounded(centre + radius * Math.sin(angle)), y: rounded(centre - radius * Math.cos(angle)) }
}

function pointAt(turn: number, radius: number): string {
  const { x, y } = placeAt(turn, radius)
  return `${x} ${y}`
}

/** An open arrow head at a point, in the direction `turn`. */
function headAt(point: string, turn: number): string {
  const [x = 0, y = 0] = point.split(' ').map(Number)
  const wing = (by: number) => {
    const angle = (((mirrored() ? -turn : turn) + by) * Math.PI) / 180
    return `${rounded(x - 11 * Math.sin(angle))} ${rounded(y + 11 * Math.cos(angle))}`
  }
  return `M${wing(32)} L${point} L${wing(-32)}`
}

function mirrored(): boolean {
  return currentLanguage().direction === 'rtl'
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10
}
