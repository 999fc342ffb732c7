const bytesOf = (text: string) => [...new TextEncoder().encode(text)]
const className = (name: string) => [0x84, 0x84, 0x84, name.length, ...bytesOf(name), 0]

function counted(length: number): number[] {
  if (length < 0x80) return [length]
  const two = [length & 0xff, (length >> 8) & 0xff]
  return length < 0x10000 ? [0x81, ...two] : [0x82, ...two, (length >> 16) & 0xff, length >> 24]
}

/** An archive as newer systems write it, with the attributes of a first part after the text. */
export function archive(text: string, mutable = false): Uint8Array<ArrayBuffer> {
  const body = bytesOf(text)
  const string = mutable
    ? [...className('NSMutableString').slice(0, -1), 1, 0x84, 0x84, 8, ...bytesOf('NSString'), 1, 0x95]
    : [...className('NSString').slice(0, -1), 1, 0x94]
  const attributes = [
    0x86,
    0x84,
    0x02,
    0x69,
    0x49,
    1,
    5,
    0x92,
    ...className('NSDictionary'),
    0x94,
    0x84,
    1,
    0x69,
  ]
  const start = [0x04, 0x0b, ...bytesOf('streamtyped'), 0x81, 0xe8, 0x03, 0x84, 0x01, 0x40]
  const root = [...className('NSAttributedString'), ...className('NSObject'), 0x85, 0x92]
  return Uint8Array.of(
    ...start,
    ...root,
    ...string,
    0x84,
    0x01,
    0x2b,
    ...counted(body.length),
    ...body,
    ...attributes,
  )
}
