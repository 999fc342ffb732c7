import type { HttpBindings } from '@hono/node-server'
import type { MiddlewareHandler } from 'hono'
import { everywhere, type HeaderList, headersFor } from './headers.ts'

/** Browsers that came by TLS once shall not come without. */
const tls: HeaderList = { 'Strict-Transport-Security': 'max-age=31536000' }

/**
 * The headers of `headers.ts` on every answer of the site. A file that is not there today may be there tomorrow: a refusal is not kept.
 * `behindTls`: a proxy in front speaks TLS, and only that way leads here.
 */
export function strictHeaders(behindTls: boolean): MiddlewareHandler {
  return async (context, next) => {
    await next()
    const lasting = context.res.status < 400 ? {} : { 'Cache-Control': everywhere['Cache-Control'] }
    const headers = { ...headersFor(context.req.path), ...(behindTls ? tls : {}), ...lasting }
    for (const [name, value] of Object.entries(headers)) context.header(name, value)
  }
}

/**
 * The same on what belongs to one device, one friend or the operator: nobody on the way keeps any of it. Set on Node's own answer where
 * there is one, which costs a tenth of the way through two lists of headers.
 */
export function privateHeaders(behindTls: boolean): MiddlewareHandler<{ Bindings: Partial<HttpBindings> }> {
  const headers = { ...everywhere, ...(behindTls ? tls : {}), 'Cache-Control': 'no-store' }
  const list = Object.entries(headers)
  return (context, next) => {
    const outgoing = context.env?.outgoing
    for (const [name, value] of list)
      if (outgoing) outgoing.setHeader(name, value)
      else context.header(name, value)
    return next()
  }
}
