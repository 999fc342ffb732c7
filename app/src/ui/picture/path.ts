import type { Point } from './masonry.ts'

/** A number as SVG writes it shortest: one decimal, no leading zero. */
export function short(n: number): string {
  const s = `${Math.round(n * 10) / 10}`
  if (s.startsWith('0.')) return s.slice(1)
  return s.startsWith('-0.') ? `-${s.slice(2)}` : s
}

/** A closed polygon as path data in relative steps; rounding never adds up along the outline. */
export function polygon(points: readonly Point[]): string {
  return `${line(points)}z`
}

/** An open line as path data in relative steps. */
export function line(points: readonly Point[]): string {
  let x = 0
  let y = 0
  return points
    .map((p, i) => {
      const dx = Math.round((p.x - x) * 10) / 10
      const dy = Math.round((p.y - y) * 10) / 10
      x += dx
      y += dy
      const b = short(dy)
      return `${i === 0 ? 'M' : i === 1 ? 'l' : ' '}${short(dx)}${b.startsWith('-') ? '' : ' '}${b}`
    })
    .join('')
}
