import { type Bytes, joinBytes } from '../bytes.ts'

const through = async (
  bytes: Uint8Array,
  stream: CompressionStream | DecompressionStream,
): Promise<Bytes> => {
  const source = new Blob([joinBytes(bytes)]).stream()
  return new Uint8Array(await new Response(source.pipeThrough(stream)).arrayBuffer())
}

/** Raw deflate (RFC 1951). */
export const deflate = (bytes: Uint8Array): Promise<Bytes> =>
  through(bytes, new CompressionStream('deflate-raw'))

/** What `deflate` made smaller. Give it only bytes whose seal was opened. */
export const inflate = (bytes: Uint8Array): Promise<Bytes> =>
  through(bytes, new DecompressionStream('deflate-raw'))
