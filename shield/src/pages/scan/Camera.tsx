import { useLayoutEffect, useRef } from 'preact/hooks'
import { t } from '../words.ts'
import { type End, type Progress, readCodes } from './read-codes.ts'

interface Props {
  /** What was read before. */
  readonly from: Progress
  readonly onProgress: (progress: Progress) => void
  readonly onEnd: (end: End) => void
  /** The page went out of sight. */
  readonly onLeft: () => void
}

/** What the camera sees. It is on exactly as long as this is shown. */
export function Camera(props: Props) {
  const picture = useRef<HTMLVideoElement>(null)
  const now = useRef(props)
  now.current = props
  // Before the first frame: a page that is hidden at once has none, and the camera would stay on.
  useLayoutEffect(() => {
    const gone = new AbortController()
    if (picture.current !== null) void read(picture.current, now, gone.signal)
    const seen = () => document.visibilityState === 'hidden' && now.current.onLeft()
    document.addEventListener('visibilitychange', seen, { signal: gone.signal })
    return () => gone.abort()
  }, [])
  return <video ref={picture} class="camera" aria-label={t('scan_picture')} muted playsInline />
}

async function read(
  video: HTMLVideoElement,
  now: { readonly current: Props },
  signal: AbortSignal,
): Promise<void> {
  const onProgress = (progress: Progress) => now.current.onProgress(progress)
  const end = await readCodes(video, { signal, from: now.current.from, onProgress })
  if (end !== undefined) now.current.onEnd(end)
}
