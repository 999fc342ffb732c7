import type { MiddlewareHandler } from 'hono'
import { everywhere, type HeaderList, headersFor } from './headers.ts'

/** Browsers that came by TLS once shall not come without. */
const tls: HeaderList = { 'Strict-Transport-Security': 'max-age=31536000' }

/**
 * The headers of `headers.ts` on every answer. A file that is not there today may be there tomorrow: a refusal is not kept. An answer
 * that says itself that it must not be kept is left so.
 * `behindTls`: a proxy in front speaks TLS, and only that way leads here.
 */
export function strictHeaders(behindTls: boolean): MiddlewareHandler {
  return async (context, next) => {
    await next()
    const headers = { ...headersFor(context.req.path), ...(behindTls ? tls : {}) }
    const { 'Cache-Control': lasting, ...others } = headers
    for (const [name, value] of Object.entries(others)) context.header(name, value)
    if (context.res.headers.get('Cache-Control') === 'no-store') return
    context.header('Cache-Control', context.res.status < 400 ? lasting : everywhere['Cache-Control'])
  }
}
