import { type Context, Hono } from 'hono'
import { oneName } from './one-name.ts'
import { chooseEncoding, type StaticFile, type StaticFiles } from './static.ts'
import { strictHeaders } from './strict-headers.ts'

/** The web site: the files of a built app, and the app itself for the addresses of its screens. */
export function createSite(files: StaticFiles, { behindTls = false } = {}): Hono {
  const site = new Hono()
  site.use(strictHeaders(behindTls))
  site.use(oneName)
  site.get('*', context => {
    const file = files.get(context.req.path) ?? screen(context, files)
    return file ? answer(context, file) : context.text('Not found', 404)
  })
  site.all('*', context => context.text('Method not allowed', 405, { Allow: 'GET, HEAD' }))
  site.notFound(context => context.text('Not found', 404))
  return site
}

/** The app answers addresses that a person goes to, never a file that is missing: that error must be seen. */
function screen(context: Context, files: StaticFiles): StaticFile | undefined {
  const asksForPage = context.req.header('Accept')?.includes('text/html') ?? false
  const isFile = context.req.path.split('/').at(-1)?.includes('.') ?? false
  return asksForPage && !isFile ? files.get('/') : undefined
}

function answer(context: Context, file: StaticFile): Response {
  const encoding = chooseEncoding(context.req.header('Accept-Encoding') ?? '', file)
  const tag = `"${file.tag}-${encoding}"`
  const headers = new Headers({ ETag: tag, Vary: 'Accept-Encoding' })
  if (known(context.req.header('If-None-Match'), tag))
    return context.newResponse(null, { status: 304, headers })
  const body = file.bodies[encoding] ?? new Uint8Array()
  headers.set('Content-Type', file.type)
  headers.set('Content-Length', String(body.byteLength))
  if (encoding !== 'identity') headers.set('Content-Encoding', encoding)
  return context.newResponse(body, { status: 200, headers })
}

function known(header: string | undefined, tag: string): boolean {
  return (header ?? '').split(',').some(one => one.trim().replace(/^W\//, '') === tag)
}
