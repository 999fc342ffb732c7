/** A relay of boxes in memory, for tests: what `fetch` would get. It can be cut off, and somebody can sit between it and a device. */
import { fromBase64Url, toBase64Url } from '../../bytes.ts'
import { signedText } from '../../wire/index.ts'
import { isSigned } from '../signing.ts'

interface Box {
  readonly key: string
  seq: number
  mails: { readonly seq: number; readonly body: Uint8Array }[]
}

const json = (status: number, body: unknown) => Response.json(body, { status })
const refused = (status: number) => json(status, { error: 'refused' })

export class TestRelay {
  readonly boxes = new Map<string, Box>()
  /** Every request fails while this is true. */
  isCutOff = false
  /** Answers get lost while this is true: the relay has the letter, the device does not know. */
  losesAnswers = false

  readonly fetch: typeof fetch = async (input, init = {}) => {
    if (this.isCutOff) throw new TypeError('no network')
    const answer = await this.#answer(new URL(String(input)), new Request(String(input), init))
    if (this.losesAnswers && init.method === 'POST') throw new TypeError('answer lost')
    return answer
  }

  /** A letter to a box, as anybody may write one. */
  put(id: string, body: Uint8Array): void {
    const box = this.boxes.get(id)
    if (!box) return
    box.seq += 1
    box.mails.push({ seq: box.seq, body })
  }

  async #answer(url: URL, request: Request): Promise<Response> {
    const [, , kind = '', id = '', part] = url.pathname.split('/')
    if (kind === 'challenge')
      return json(200, { challenge: toBase64Url(crypto.getRandomValues(new Uint8Array(16))) })
    if (kind === 'token') return this.#token(await request.json())
    const box = this.boxes.get(id)
    if (request.method === 'PUT') {
      if (!box) this.boxes.set(id, { key: (await request.json()).key, seq: 0, mails: [] })
      return new Response(null, { status: 201 })
    }
    if (!box) return refused(404)
    if (request.method === 'POST') {
      this.put(id, new Uint8Array(await request.arrayBuffer()))
      return new Response(null, { status: 201 })
    }
    if (request.headers.get('Authorization') !== `Bearer ${id}`) return refused(401)
    if (request.method === 'DELETE' && part === undefined) this.boxes.delete(id)
    const after = Number(url.searchParams.get('after') ?? 0)
    const mails = box.mails.filter(({ seq }) => seq > after)
    return json(200, { mails: mails.map(({ seq, body }) => ({ seq, body: toBase64Url(body) })) })
  }

  async #token(asked: { who: { box: string }; challenge: string; signature: string }): Promise<Response> {
    const box = this.boxes.get(asked.who.box)
    if (!box) return refused(401)
    const text = signedText('token', asked.who, asked.challenge)
    const fits = await isSigned(fromBase64Url(box.key), text, fromBase64Url(asked.signature))
    return fits ? json(200, { token: asked.who.box, until: Date.now() + 900_000 }) : refused(401)
  }
}
