/** The door of the server: the site, and how to put it on a port. */
export { headersFor } from './headers.ts'
export { type Listening, listen, PortTaken } from './listen.ts'
export { createSite } from './site.ts'
export { readStatic } from './static.ts'
