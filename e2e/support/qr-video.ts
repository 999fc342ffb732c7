import { writeFileSync } from 'node:fs'

const [WIDTH, HEIGHT] = [640, 480]
/** Light modules around, as a camera needs them. */
const QUIET = 4

/** Ten pictures a second: each code is seen for as long as the app shows it. */
const A_SECOND = 10

/**
 * A film of QR codes, a second each, again and again, as Chromium's made-up camera takes it (YUV4MPEG2). Each is named by an SVG path of its
 * dark modules, `Mx y`; an empty one is a picture without a code.
 */
export function writeQrVideo(file: string, paths: readonly string[]): void {
  const head = Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F${A_SECOND}:1 Ip A1:1 C420jpeg\n`)
  const frames = paths.map(frameOf).flatMap(frame => Array.from({ length: A_SECOND }, () => frame))
  writeFileSync(file, Buffer.concat([head, ...frames]))
}

function frameOf(path: string): Buffer {
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
  return Buffer.concat([Buffer.from('FRAME\n'), luma, chroma])
}

/** What Chromium is told so that its camera shows this film, and is granted to whoever asks. */
export const cameraFlags = (film: string): readonly string[] => [
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  `--use-file-for-fake-video-capture=${film}`,
]
