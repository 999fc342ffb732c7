/** How much packed data is handed over at once: a browser unpacks each piece whole, to at most 1,032 times as much. */
const feed = 32 * 1024

/** No piece that comes out is longer. */
const mostAtOnce = 2 ** 20

/**
 * Unpacks raw deflate with the platform's own inflate. Leaving the loop early stops it, and the reading of `packed`, at once.
 * @throws TypeError for what is no deflate data; what `packed` throws is thrown on as it is
 */
export async function* inflated(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const pieces = fed(packed)
  let trouble: { readonly reason: unknown } | undefined
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      async pull(controller) {
        try {
          const { done, value } = await pieces.next()
          if (done) controller.close()
          else controller.enqueue(value)
        } catch (reason) {
          trouble = { reason }
          controller.error(reason)
        }
      },
      cancel: async () => {
        await pieces.return(undefined)
      },
    },
    { highWaterMark: 0 },
  )
  const reader = stream.pipeThrough(new DecompressionStream('deflate-raw')).getReader()
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read())
      yield* cut(next.value, mostAtOnce)
  } catch (reason) {
    throw trouble ? trouble.reason : reason
  } finally {
    // A stream that failed already refuses to be cancelled; it was told by then.
    await reader.cancel().catch(() => undefined)
  }
}

/** The same bytes in short pieces of their own. */
async function* fed(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for await (const chunk of packed) for (const piece of cut(chunk, feed)) yield new Uint8Array(piece)
}

/** Pieces of at most `most` bytes. */
function* cut(bytes: Uint8Array, most: number): Generator<Uint8Array> {
  if (bytes.length <= most) yield bytes
  else for (let at = 0; at < bytes.length; at += most) yield bytes.subarray(at, at + most)
}
