import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { everywhere } from './headers.ts'
import { createSite, type Listening, listen, PortTaken, readStatic } from './index.ts'

const pages = {
  'index.html': '<p>app</p>',
  'away.html': '<p>away</p>',
  'erased.html': '<p>gone</p>',
  'sw.js': 'sw',
}
const script = 'console.log("a script that is long enough to be worth packing")'

let folder: string
let server: Listening

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'site-'))
  const dist = join(folder, 'dist')
  for (const name of ['assets', 'workers', '.vite']) mkdirSync(join(dist, name), { recursive: true })
  for (const [name, text] of Object.entries(pages)) writeFileSync(join(dist, name), text)
  for (const name of ['assets/index-1.js', 'workers/argon2-worker-1.js', 'workers/parse-chat-1.js']) {
    writeFileSync(join(dist, name), script)
    writeFileSync(join(dist, `${name}.br`), brotliCompressSync(script))
    writeFileSync(join(dist, `${name}.gz`), gzipSync(script))
  }
  writeFileSync(join(dist, '.vite/manifest.json'), '{}')
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  server = await listen(createSite(readStatic(dist)), '127.0.0.1', 0)
})

afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
})

interface Answer {
  readonly status: number
  readonly headers: Record<string, unknown>
  readonly body: Buffer
}

/** Asks with the path exactly as written: no client tidies it up on the way. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const Host = `localhost:${server.port}`
    const options = { host: '127.0.0.1', port: server.port, path, method, headers: { Host, ...headers } }
    const sent = request(options, answer => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }),
      )
    })
    sent.on('error', reject)
    sent.end()
  })
}

const asPerson = { Accept: 'text/html,application/xhtml+xml' }

describe('the headers', () => {
  it.each(['/', '/now', '/away', '/assets/index-1.js', '/nothing.js'])('protect %s', async path => {
    const { headers } = await ask(path, asPerson)
    for (const [name, value] of Object.entries(everywhere).filter(([name]) => name !== 'Cache-Control'))
      expect(headers[name.toLowerCase()], name).toBe(value)
  })

  it('allow WebAssembly to the worker that derives keys, and to nothing else', async () => {
    const policy = async (path: string) => (await ask(path)).headers['content-security-policy']
    expect(await policy('/workers/argon2-worker-1.js')).toContain("script-src 'self' 'wasm-unsafe-eval';")
    expect(await policy('/workers/parse-chat-1.js')).not.toContain('wasm')
    expect(await policy('/assets/index-1.js')).not.toContain('wasm')
    expect(await policy('/')).not.toContain('wasm')
  })

  it('leave a reader of foreign files no network', async () => {
    const { headers } = await ask('/workers/parse-chat-1.js')
    expect(headers['content-security-policy']).toContain("connect-src 'none'")
  })

  it('clear the site on /erased, which nobody keeps, and nowhere else', async () => {
    const erased = await ask('/erased', asPerson)
    expect(erased.headers['clear-site-data']).toBe('"cache", "cookies", "storage"')
    expect(erased.headers['cache-control']).toBe('no-store')
    expect(String(erased.body)).toBe(pages['erased.html'])
    for (const path of ['/', '/away', '/erased/more', '/assets/index-1.js'])
      expect((await ask(path, asPerson)).headers, path).not.toHaveProperty('clear-site-data')
  })

  it('let hashed files be kept for good, and have everything else asked for again', async () => {
    expect((await ask('/assets/index-1.js')).headers['cache-control']).toContain('immutable')
    for (const path of ['/', '/sw.js', '/away', '/now'])
      expect((await ask(path, asPerson)).headers['cache-control'], path).toBe('no-cache')
  })

  it('never let a missing file be kept', async () => {
    const { status, headers } = await ask('/assets/none.js')
    expect([status, headers['cache-control']]).toEqual([404, 'no-cache'])
  })

  it('name the kind of a file', async () => {
    expect((await ask('/sw.js')).headers['content-type']).toBe('text/javascript; charset=utf-8')
    expect((await ask('/')).headers['content-type']).toBe('text/html; charset=utf-8')
  })
})

describe('the one name of this machine', () => {
  it('is localhost: a page asked for by the loopback address is sent on to it', async () => {
    const { status, headers } = await ask('/now?s=ways', { ...asPerson, Host: `127.0.0.1:${server.port}` })
    expect([status, headers.location]).toEqual([308, `http://localhost:${server.port}/now?s=ways`])
  })

  it('leaves other hosts, and files, where they are', async () => {
    expect((await ask('/', { ...asPerson, Host: 'notes.example' })).status).toBe(200)
    expect((await ask('/assets/index-1.js', { Host: `127.0.0.1:${server.port}` })).status).toBe(200)
  })
})

describe('compression', () => {
  it('prefers brotli, then gzip, and every form says the same', async () => {
    const best = await ask('/assets/index-1.js', { 'Accept-Encoding': 'gzip, deflate, br, zstd' })
    expect(best.headers['content-encoding']).toBe('br')
    expect(String(brotliDecompressSync(best.body))).toBe(script)
    const older = await ask('/assets/index-1.js', { 'Accept-Encoding': 'gzip' })
    expect(older.headers['content-encoding']).toBe('gzip')
    expect(String(gunzipSync(older.body))).toBe(script)
  })

  it('is left out for those who did not ask or who refuse it', async () => {
    for (const header of [{}, { 'Accept-Encoding': 'br;q=0, gzip;q=0' }]) {
      const plain = await ask('/assets/index-1.js', header as Record<string, string>)
      expect(plain.headers).not.toHaveProperty('content-encoding')
      expect(String(plain.body)).toBe(script)
    }
  })

  it('tells caches on the way that the answer depends on it', async () => {
    expect((await ask('/assets/index-1.js')).headers.vary).toBe('Accept-Encoding')
  })
})

describe('what is answered', () => {
  it('is the app for the address of a screen', async () => {
    for (const path of ['/now', '/plan/channels', '/demo']) {
      const { status, body } = await ask(path, asPerson)
      expect([status, String(body)], path).toEqual([200, pages['index.html']])
    }
  })

  it('is not the app for a file that is missing, nor for a program that asks', async () => {
    expect((await ask('/assets/none.js', asPerson)).status).toBe(404)
    expect((await ask('/now', { Accept: 'application/json' })).status).toBe(404)
    expect((await ask('/now')).status).toBe(404)
  })

  it('never lies outside the build, and never is a private file of it', async () => {
    const ways = [
      '/../secret.txt',
      '/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
      '/assets/../../secret.txt',
      '//secret.txt',
    ]
    for (const path of [...ways, '/.vite/manifest.json', '/assets/index-1.js.br']) {
      const { status, body } = await ask(path)
      expect([status, String(body)], path).toEqual([404, 'Not found'])
    }
  })

  it('is nothing at all when the copy that the browser has is the same', async () => {
    const first = await ask('/', asPerson)
    const again = await ask('/', { ...asPerson, 'If-None-Match': String(first.headers.etag) })
    expect([again.status, again.body.length]).toEqual([304, 0])
    expect(again.headers['content-security-policy']).toBe(first.headers['content-security-policy'])
    expect((await ask('/', { ...asPerson, 'If-None-Match': '"other"' })).status).toBe(200)
  })

  it('has no body for HEAD, and the headers of GET', async () => {
    const [get, head] = [await ask('/sw.js'), await ask('/sw.js', {}, 'HEAD')]
    expect([head.status, head.body.length]).toEqual([200, 0])
    expect(head.headers['content-length']).toBe(get.headers['content-length'])
    expect(head.headers.etag).toBe(get.headers.etag)
  })

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('is a refusal for %s', async method => {
    const { status, headers } = await ask('/', {}, method)
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD'])
    expect(headers['x-content-type-options']).toBe('nosniff')
  })
})

describe('the port', () => {
  it('that something else holds is refused by name', async () => {
    const second = listen(createSite(new Map()), '127.0.0.1', server.port)
    await expect(second).rejects.toBeInstanceOf(PortTaken)
  })
})
