/** How a file's headers write their date, in digits of ASCII and without an era: the same signs around other numbers. */
export class DateForm {
  /** The date that was read last, its numbers in the order of the line. */
  readonly numbers = new Int32Array(3)
  readonly #example: Uint8Array

  /** `example` is all of a header up to where its time begins. */
  constructor(example: Uint8Array) {
    this.#example = example
  }

  /** Where the time begins behind a date of this form at `from`, as `Header` would read it; else -1. */
  read(bytes: Uint8Array, from: number): number {
    const example = this.#example
    let at = from
    let place = 0
    for (let sign = 0; sign < example.length; ) {
      if (!isDigit(example[sign] as number)) {
        if (bytes[at++] !== example[sign++]) return -1
        continue
      }
      while (isDigit(example[sign] as number)) sign++
      const begun = at
      let value = 0
      for (; at - begun <= longestNumber && isDigit(bytes[at] as number); at++)
        value = value * 10 + (bytes[at] as number) - zero
      if (at === begun || at - begun > longestNumber) return -1
      this.numbers[place++] = value
    }
    return (this.numbers[1] as number) > 99 ? -1 : at
  }
}

const zero = 0x30
const longestNumber = 4

const isDigit = (byte: number) => byte >= zero && byte <= 0x39
