/** A relay of boxes in memory, behind `fetch`: what tests of letters need of one, with the wire's own answers. */
import { toBase64Url } from '../../bytes.ts'

interface Box {
  readonly key: string
  seq: number
  mails: { readonly seq: number; readonly body: string }[]
}

export interface BoxRelay {
  readonly fetch: typeof fetch
  readonly boxes: Map<string, Box>
  /** No network from now on. */
  offline: boolean
  /** The next request is answered as if its token had ended. */
  refuseOnce: boolean
  /** Every body that was sent to a box, as a relay sees it. */
  readonly sent: { readonly box: string; readonly body: Uint8Array }[]
}

export function boxRelay(): BoxRelay {
  const boxes = new Map<string, Box>()
  const relay: BoxRelay = {
    boxes,
    sent: [],
    offline: false,
    refuseOnce: false,
    fetch: async (input, init) => {
      if (relay.offline) throw new TypeError('Failed to fetch')
      if (relay.refuseOnce) {
        relay.refuseOnce = false
        return refused(401)
      }
      const url = new URL(String(input))
      return answer(relay, url, init?.method ?? 'GET', init?.body ?? null)
    },
  }
  return relay
}

const json = (value: unknown, status = 200) => Response.json(value, { status })
const refused = (status: number) => json({ error: 'refused' }, status)

async function answer(relay: BoxRelay, url: URL, method: string, body: BodyInit | null): Promise<Response> {
  if (url.pathname === '/v1/challenge') return json({ challenge: 'AAAA' })
  if (url.pathname === '/v1/token') return json({ token: 'token', until: Date.now() + 60_000 })
  const [, , , id = '', part] = url.pathname.split('/')
  const box = relay.boxes.get(id)
  if (part === undefined && method === 'PUT') {
    const { key } = JSON.parse(String(body)) as { key: string }
    if (box !== undefined && box.key !== key) return refused(409)
    if (box === undefined) relay.boxes.set(id, { key, seq: 0, mails: [] })
    return json({}, 201)
  }
  if (box === undefined) return refused(404)
  if (part === undefined && method === 'DELETE') relay.boxes.delete(id)
  else if (method === 'POST') await put(relay, id, box, body)
  else if (method === 'GET')
    return json({ mails: box.mails.filter(({ seq }) => seq > Number(url.searchParams.get('after'))) })
  else if (method === 'DELETE')
    box.mails = box.mails.filter(({ seq }) => seq > Number(url.searchParams.get('upTo')))
  return new Response(null, { status: 204 })
}

async function put(relay: BoxRelay, id: string, box: Box, body: BodyInit | null): Promise<void> {
  const bytes = new Uint8Array(await new Response(body).arrayBuffer())
  box.seq += 1
  box.mails.push({ seq: box.seq, body: toBase64Url(bytes) })
  relay.sent.push({ box: id, body: bytes })
}
