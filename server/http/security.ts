import type { RequestHandler } from 'express'
import helmet from 'helmet'

/** Nothing of another house is loaded, framed or told where somebody came from. No route loosens any of it. */
const policy = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  scriptSrcAttr: ["'none'"],
  styleSrc: ["'self'"],
  styleSrcAttr: ["'none'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'", 'data:'],
  // Where the live protocol is too: browsers that run these pages count a websocket to this same host as its own.
  connectSrc: ["'self'"],
  manifestSrc: ["'self'"],
  objectSrc: ["'none'"],
  frameSrc: ["'none'"],
  workerSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
}

/** What a page could ask of a device, of which ours ask one thing: to copy a link. */
const features = ['camera', 'microphone', 'geolocation', 'usb', 'serial', 'hid', 'midi', 'payment']
const sensing = ['accelerometer', 'gyroscope', 'magnetometer', 'display-capture', 'idle-detection', 'browsing-topics']
const permissions = [...features, ...sensing].map(feature => `${feature}=()`).join(', ')

/** The headers of every answer. What may be kept by a browser says so itself, after this. */
export function securityHeaders(publicUrl: string): readonly RequestHandler[] {
  const https = publicUrl.startsWith('https:')
  return [
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: { ...policy, ...(https && { upgradeInsecureRequests: [] }) },
      },
      xFrameOptions: { action: 'deny' },
      referrerPolicy: { policy: 'no-referrer' },
      strictTransportSecurity: https,
      crossOriginResourcePolicy: { policy: 'same-origin' },
      // Over plain http browsers ignore it, and complain in the console of everybody in the room.
      crossOriginOpenerPolicy: https,
      originAgentCluster: https,
    }),
    (_request, response, next) => {
      response.set('Permissions-Policy', permissions)
      response.set('Cache-Control', 'no-store')
      next()
    },
  ]
}
