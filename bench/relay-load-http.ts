/** A device as small as it can be, so that the processor is the server's: plain requests on few connections, and live streams. */
import { Agent, type IncomingMessage, request } from 'node:http'
import { type Signer, signerOf } from '../vault/src/relay/index.ts'
import { paths, signedText } from '../vault/src/wire/index.ts'
import { device, newId, seed, spaceOf } from './relay-load-spaces.ts'

const agent = new Agent({ keepAlive: true, maxSockets: 64 })

interface Asking {
  readonly method: string
  readonly path: string
  readonly token?: string
  readonly type?: string
  readonly body?: Uint8Array | string
}

/** A refusal ends the measurement: figures of a server that refuses say nothing. */
class Unexpected extends Error {
  override readonly name = 'Unexpected'
}

const headersOf = ({ token, type, body }: Asking) => ({
  ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
  ...(type === undefined ? {} : { 'Content-Type': type }),
  ...(body === undefined ? {} : { 'Content-Length': String(Buffer.byteLength(body)) }),
})

function ask(origin: string, asking: Asking): Promise<string> {
  return new Promise((resolve, reject) => {
    const { method, path, body } = asking
    const sent = request(origin + path, { method, agent, headers: headersOf(asking) }, answer => {
      let text = ''
      answer.setEncoding('utf8')
      answer.on('data', (piece: string) => {
        text += piece
      })
      answer.on('end', () =>
        (answer.statusCode ?? 0) < 300
          ? resolve(text)
          : reject(new Unexpected(`${method}: ${answer.statusCode} ${text}`)),
      )
      answer.on('error', reject)
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

let signer: Promise<Signer> | undefined

/** Proves to be the device of this space. @returns its token */
export async function tokenFor(origin: string, number: number): Promise<string> {
  signer ??= signerOf(seed)
  const { challenge } = JSON.parse(await ask(origin, { method: 'GET', path: paths.challenge }))
  const who = { space: spaceOf(number), device }
  const signed = await (await signer).sign(signedText('token', who, challenge))
  const body = JSON.stringify({ who, challenge, signature: Buffer.from(signed).toString('base64url') })
  const asking = { method: 'POST', path: paths.token, type: 'application/json', body }
  return JSON.parse(await ask(origin, asking)).token
}

/** The address of one append under a new id. */
export const appendPath = (number: number): string => `${paths.log(spaceOf(number))}?batch=${newId()}`

export async function append(origin: string, number: number, token: string, body: Uint8Array): Promise<void> {
  const asking = { method: 'POST', path: appendPath(number), token, type: 'application/octet-stream', body }
  await ask(origin, asking)
}

export async function page(origin: string, number: number, token: string, after: number): Promise<void> {
  await ask(origin, { method: 'GET', path: `${paths.log(spaceOf(number))}?after=${after}`, token })
}

export interface Stream {
  end(): void
}

/** Follows a space on a connection of its own. Resolves with the first event, which is told, too. */
export function follow(
  origin: string,
  number: number,
  token: string,
  tell: (head: number) => void,
): Promise<Stream> {
  const path = paths.events(spaceOf(number))
  return new Promise((resolve, reject) => {
    const sent = request(
      origin + path,
      { agent: false, headers: headersOf({ method: 'GET', path, token }) },
      answer => {
        if (answer.statusCode !== 200) return reject(new Unexpected(`stream: ${answer.statusCode}`))
        read(answer, head => {
          resolve({ end: () => sent.destroy() })
          tell(head)
        })
      },
    )
    sent.on('error', failure => (sent.destroyed ? undefined : reject(failure)))
    sent.end()
  })
}

function read(answer: IncomingMessage, tell: (head: number) => void): void {
  answer.setEncoding('utf8')
  answer.on('error', () => undefined)
  answer.on('data', (piece: string) => {
    const data = /^data: (.*)$/m.exec(piece)?.[1]
    if (data !== undefined) tell(JSON.parse(data).head)
  })
}
