import type { MiddlewareHandler } from 'hono'

/**
 * This machine has several names, and to a browser each is another origin with another, empty journal. So whoever
 * goes to a page by the loopback address is sent on to `localhost`, the name that is printed. Files are served by
 * either name, and other hosts are left alone.
 */
export const oneName: MiddlewareHandler = async (context, next) => {
  const url = new URL(context.req.url)
  const goesToPage = context.req.header('Accept')?.includes('text/html') ?? false
  if (!goesToPage || !loopback.has(url.hostname)) return next()
  url.hostname = 'localhost'
  return context.redirect(url.href, 308)
}

const loopback: ReadonlySet<string> = new Set(['127.0.0.1', '[::1]'])
