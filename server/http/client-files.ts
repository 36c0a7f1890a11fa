import { sep } from 'node:path'
import express, { Router } from 'express'

const assets = `${sep}assets${sep}`

/** The built client: its hashed files for ever, its one page never kept. */
export function clientFiles(clientDir: string): Router {
  const router = Router()
  router.use(
    express.static(clientDir, {
      index: false,
      cacheControl: false,
      setHeaders(response, path) {
        const hashed = path.includes(assets)
        response.setHeader('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    }),
  )
  router.get('/{*path}', (request, response, next) => {
    // A missing file is missing: only a page of the client is answered with its index.
    if (/^\/(?:api|assets|socket\.io)(?:\/|$)/.test(request.path) || request.accepts('html') === false) return next()
    response.set('Cache-Control', 'no-store')
    response.sendFile('index.html', { root: clientDir, cacheControl: false, etag: false, lastModified: false })
  })
  return router
}
