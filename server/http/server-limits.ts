import type { ServerOptions } from 'node:http'

/** What one connection may take of the server before anything is asked of it: whoever is slow on purpose is cut off. */
export const serverLimits: ServerOptions = {
  /** All headers together, in bytes. */
  maxHeaderSize: 16 * 1024,
  /** Until the headers are in, and until the whole request is, in ms. */
  headersTimeout: 20_000,
  requestTimeout: 60_000,
  /** How often slow ones are looked for, in ms. */
  connectionsCheckingInterval: 5000,
  /** Between two requests of one connection, in ms: longer than proxies keep theirs, or they would send into a closing one. */
  keepAliveTimeout: 65_000,
}

/** Headers of one request; a browser sends about twenty. */
export const mostHeaders = 100
