import { writeFileSync } from 'node:fs'

const [WIDTH, HEIGHT] = [640, 480]
/** Light modules around, as a camera needs them. */
const QUIET = 4

/**
 * A film of one picture, as Chromium's made-up camera takes it (YUV4MPEG2): the QR code whose dark modules an SVG path names as `Mx y`.
 */
export function writeQrVideo(file: string, path: string): void {
  const dark = [...path.matchAll(/M(\d+) (\d+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const)
  const size = Math.max(...dark.flat()) + 1 + 2 * QUIET
  const scale = Math.floor(HEIGHT / size)
  const luma = Buffer.alloc(WIDTH * HEIGHT, 235)
  for (const [x, y] of dark)
    for (let row = 0; row < scale; row++) {
      const start = ((y + QUIET) * scale + row) * WIDTH + (x + QUIET) * scale
      luma.fill(16, start, start + scale)
    }
  const chroma = Buffer.alloc((WIDTH * HEIGHT) / 2, 128)
  const frame = Buffer.concat([Buffer.from('FRAME\n'), luma, chroma])
  const head = Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`)
  writeFileSync(file, Buffer.concat([head, ...Array.from({ length: 10 }, () => frame)]))
}
