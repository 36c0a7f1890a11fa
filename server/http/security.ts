import type { RequestHandler } from 'express'
import helmet from 'helmet'

/** Nothing of another house is loaded, framed or told where somebody came from. */
export function securityHeaders(publicUrl: string): readonly RequestHandler[] {
  const https = publicUrl.startsWith('https:')
  return [
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'self'"],
          scriptSrc: ["'self'"],
          styleSrc: ["'self'"],
          imgSrc: ["'self'", 'data:'],
          fontSrc: ["'self'", 'data:'],
          // Older Safari does not count a websocket to this same host as 'self'.
          connectSrc: ["'self'", 'ws:', 'wss:'],
          objectSrc: ["'none'"],
          baseUri: ["'none'"],
          formAction: ["'self'"],
          frameAncestors: ["'none'"],
          ...(https && { upgradeInsecureRequests: [] }),
        },
      },
      xFrameOptions: { action: 'deny' },
      referrerPolicy: { policy: 'no-referrer' },
      strictTransportSecurity: https,
      // Over plain http browsers ignore it, and complain in the console of everybody in the room.
      crossOriginOpenerPolicy: https,
      originAgentCluster: https,
    }),
    (_request, response, next) => {
      response.set('Permissions-Policy', 'camera=(), microphone=(), geolocation=()')
      next()
    },
  ]
}
