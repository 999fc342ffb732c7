import type { Light } from '../../ui/picture/light.ts'
import type { Block } from '../../ui/picture/masonry.ts'
import { polygon } from '../../ui/picture/path.ts'

interface Props {
  readonly blocks: readonly Block[]
  /** So many of them, from the first on, are laid; of the others only the place shows. */
  readonly laid: number
  readonly light: Light
}

/** The stones that are laid, and the outlines of those that may still come. */
export function Places({ blocks, laid, light }: Props) {
  const outline = (from: number, to?: number) =>
    blocks
      .slice(from, to)
      .map(block => polygon(block.outline))
      .join('')
  return (
    <g stroke-linejoin="round">
      <path
        d={outline(laid)}
        fill={light.edge}
        fill-opacity=".1"
        stroke={light.edge}
        stroke-opacity=".6"
        stroke-width="1.6"
        stroke-dasharray="5 5"
      />
      <path d={outline(0, laid)} fill={light.joint} stroke={light.joint} stroke-width="5" />
      {light.stones.map((stone, tone) => (
        <path
          key={stone}
          d={blocks
            .slice(0, laid)
            .filter(block => block.tone === tone)
            .map(block => polygon(block.outline))
            .join('')}
          fill={stone}
          stroke={stone}
          stroke-width="3"
        />
      ))}
    </g>
  )
}
