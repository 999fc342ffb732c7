import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'
import type { Program } from './program.ts'
import type { Prosody } from './prosody.ts'

const dist = join(import.meta.dirname, '../../../node_modules/converse.js/dist')

/** The npm package converse.js. */
export const converseInstalled = (): boolean => existsSync(join(dist, 'converse.min.js'))

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
}

/** The web chat Converse.js, logged in as `me`. Its own files, and a page that starts it as its handbook says. */
export async function serveConverse(prosody: Prosody): Promise<Program> {
  const server = createServer(({ url = '/' }, answer) => {
    const path = normalize(new URL(url, 'http://localhost').pathname)
    const file = join(dist, path)
    if (path === '/') answer.setHeader('content-type', 'text/html; charset=utf-8').end(page(prosody))
    else if (!existsSync(file)) answer.writeHead(404).end()
    else
      answer
        .setHeader('content-type', types[extname(file)] ?? 'application/octet-stream')
        .end(readFileSync(file))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`,
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

const settings = ({ bosh, host, password }: Prosody) => ({
  authentication: 'login',
  auto_login: true,
  jid: `me@${host}`,
  password,
  bosh_service_url: bosh,
  view_mode: 'fullscreen',
  discover_connection_methods: false,
  message_archiving: 'always',
  play_sounds: false,
  allow_url_history_change: true,
  assets_path: '/',
  i18n: 'en',
})

const page = (prosody: Prosody) => `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Chat</title>
<link rel="stylesheet" href="/converse.min.css">
<body class="converse-fullscreen"><div id="conversejs-bg"></div>
<script type="module">
import '/converse.min.js'
window.converse.initialize(${JSON.stringify(settings(prosody))})
</script></body></html>`
