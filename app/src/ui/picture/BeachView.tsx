import type { Light } from './light.ts'

interface BeachViewProps {
  readonly light: Light
  /** the first stone still waits to be laid */
  readonly waiting: boolean
}

function WaitingStone({ light }: { light: Light }) {
  return (
    <g stroke-linejoin="round">
      <path d="M196 590c40 6 92 6 120-2-26 10-92 10-120 2z" fill={light.joint} opacity=".35" />
      <path
        d="M202 566l8-16 46-7 41 7 7 20-10 17-78 3-14-9z"
        fill={light.stones[2]}
        stroke={light.stones[2]}
        stroke-width="4"
      />
      <path d="M202 566l10-16 44-7 41 7-36 9-48 3z" fill={light.stones[4]} />
      <path d="M261 559l36-9 7 20-10 17-28 1z" fill={light.stones[1]} />
    </g>
  )
}

/** The sand on which the person stands. */
export function BeachView({ light, waiting }: BeachViewProps) {
  return (
    <g>
      <path d="M0 600V560C130 548 250 566 390 580S690 592 800 586V600z" fill={light.foam} opacity=".5" />
      <path d="M0 600V563C130 552 250 570 390 584S690 596 800 590V600z" fill={light.wetSand} />
      <path d="M0 600V571C120 562 240 580 380 592S560 600 620 600z" fill={light.sand} />
      {waiting && <WaitingStone light={light} />}
    </g>
  )
}
