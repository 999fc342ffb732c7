import './QrCode.css'

export interface QrCodeProps {
  /** true where it is dark, row by row */
  readonly modules: readonly (readonly boolean[])[]
  /** what it is for those who do not see it */
  readonly label: string
}

/** A QR code with the quiet zone around it that cameras need: dark on light in every theme. */
export function QrCode({ modules, label }: QrCodeProps) {
  const size = modules.length
  const path = modules.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  return (
    <svg
      class="qr-code"
      role="img"
      aria-label={label}
      viewBox={`-4 -4 ${size + 8} ${size + 8}`}
      shape-rendering="crispEdges"
    >
      <path d={path} />
    </svg>
  )
}
