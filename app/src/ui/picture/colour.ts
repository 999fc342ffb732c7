type Rgb = readonly [number, number, number]

/** `#rrggbb` to three numbers 0..255. Anything else reads as black. */
function rgb(hex: string): Rgb {
  const n = Number.parseInt(hex.slice(1), 16) || 0
  return [n >> 16, (n >> 8) & 255, n & 255]
}

function hex([r, g, b]: Rgb): string {
  const n = (Math.round(r) << 16) | (Math.round(g) << 8) | Math.round(b)
  return `#${n.toString(16).padStart(6, '0')}`
}

/** From `a` (share 0) to `b` (share 1), straight through sRGB: colours here lie close together. */
export function mix(a: string, b: string, share: number): string {
  const [ar, ag, ab] = rgb(a)
  const [br, bg, bb] = rgb(b)
  const at = (x: number, y: number) => x + (y - x) * share
  return hex([at(ar, br), at(ag, bg), at(ab, bb)])
}

/** A surface of colour `surface` under light of colour `light`. */
export function lit(surface: string, light: string): string {
  const [ar, ag, ab] = rgb(surface)
  const [br, bg, bb] = rgb(light)
  return hex([(ar * br) / 255, (ag * bg) / 255, (ab * bb) / 255])
}

/** Relative luminance 0..1 as WCAG 2.2 defines it. */
export function luminance(colour: string): number {
  const channel = (v: number) => {
    const s = v / 255
    return s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4
  }
  const [r, g, b] = rgb(colour)
  return 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b)
}

/** Contrast ratio 1..21 of two opaque colours as WCAG 2.2 defines it. */
export function contrast(a: string, b: string): number {
  const la = luminance(a)
  const lb = luminance(b)
  return (Math.max(la, lb) + 0.05) / (Math.min(la, lb) + 0.05)
}
