/** Rounds in which a writing process is killed, and what must hold after each. */
import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { randomBytes, randomInt } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import { openStore } from '../../server/src/relay/store/index.ts'

type Where = Parameters<typeof openStore>[0]

export interface Sums {
  acknowledged: number
  /** Kept, though the writer was killed before it heard so. */
  unheard: number
  lost: string[]
  gaps: string[]
  /** Kept, but never handed over, or not as it was handed over. */
  invented: string[]
}

export interface Writer {
  /** Resolves when so many more batches were acknowledged. */
  acknowledges(count: number): Promise<void>
  kill(): Promise<void>
}

export class KillRounds {
  readonly #where: Where
  readonly #spaces = Array.from({ length: 40 }, () => randomBytes(16).toString('base64url'))
  readonly #tried = new Map<string, number>()
  readonly #acknowledged = new Map<string, { readonly index: number; readonly seq: number }>()

  constructor(where: Where) {
    this.#where = where
  }

  async found(): Promise<void> {
    const store = await openStore(this.#where)
    for (const space of this.#spaces) {
      const device = { device: randomBytes(8).toString('hex'), key: randomBytes(32) }
      await store.found(space, { epoch: 1, key: randomBytes(32), device }, 20_000)
    }
    await store.close()
  }

  /** A process that writes, from its first acknowledged batch on. */
  async write(): Promise<Writer> {
    const script = join(import.meta.dirname, 'killed-writer.ts')
    const child = spawn(process.execPath, [script, JSON.stringify(this.#where), ...this.#spaces], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    this.#hear(child)
    const writer = {
      acknowledges: async (count: number) => {
        const until = this.#acknowledged.size + count
        while (this.#acknowledged.size < until) {
          if (child.exitCode !== null) throw new Error('the writer ended by itself')
          await pause(5)
        }
      },
      kill: async () => {
        const over = once(child, 'close')
        child.kill('SIGKILL')
        await over
      },
    }
    await writer.acknowledges(1)
    return writer
  }

  #hear(child: ChildProcessByStdio<null, Readable, null>): void {
    let rest = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      const lines = `${rest}${text}`.split('\n')
      rest = lines.pop() ?? ''
      for (const [word, index, batch = '', number] of lines.map(line => line.split(' ')))
        if (word === 'try') this.#tried.set(batch, Number(number))
        else this.#acknowledged.set(batch, { index: Number(index), seq: Number(number) })
    })
  }

  /** Opens what is left and compares it with what was said. */
  async compare(): Promise<Sums> {
    // A writer that still lives goes on saying more while this looks.
    const said = new Map(this.#acknowledged)
    const kept = new Map<string, { readonly index: number; readonly seq: number }>()
    const sums: Sums = { acknowledged: said.size, unheard: 0, lost: [], gaps: [], invented: [] }
    const store = await openStore(this.#where)
    for (const [index, space] of this.#spaces.entries()) {
      let seq = 0
      for (let more = true; more; ) {
        const page = await store.page(space, seq, { batches: 500, bytes: 1_048_576 })
        for (const batch of page.batches) {
          if (batch.seq !== ++seq) sums.gaps.push(`${index}: ${batch.seq} after ${seq - 1}`)
          const whole = Buffer.alloc(this.#tried.get(batch.id) ?? 0, Buffer.from(batch.id, 'base64url'))
          if (!whole.equals(batch.body)) sums.invented.push(batch.id)
          kept.set(batch.id, { index, seq })
        }
        more = page.more
        if (!more && page.head !== seq) sums.gaps.push(`${index}: ends at ${seq}, says ${page.head}`)
      }
    }
    await store.close()
    for (const [batch, { index, seq }] of said) {
      const found = kept.get(batch)
      if (found?.index !== index || found.seq !== seq) sums.lost.push(batch)
    }
    sums.unheard = kept.size - said.size
    return sums
  }
}

/** So that a kill comes at any point of what the writer does. */
export const anyMoment = (): Promise<void> => pause(randomInt(150))
