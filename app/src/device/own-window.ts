/** Where this page comes from: `http://localhost:7330`. */
export function ownOrigin(): string {
  return location.origin
}

/**
 * Says something within this window, to our own origin alone, and resolves with the first message of it that `isAnswer`
 * takes; undefined when none came within so many milliseconds.
 */
export function askOwnWindow<Answer>(
  message: object,
  isAnswer: (data: unknown) => data is Answer,
  within: number,
): Promise<Answer | undefined> {
  return new Promise(resolve => {
    const done = (answer: Answer | undefined) => {
      clearTimeout(timer)
      removeEventListener('message', hear)
      resolve(answer)
    }
    const hear = ({ source, origin, data }: MessageEvent<unknown>) => {
      if (source === window && origin === ownOrigin() && isAnswer(data)) done(data)
    }
    const timer = setTimeout(done, within, undefined)
    addEventListener('message', hear)
    postMessage(message, ownOrigin())
  })
}
