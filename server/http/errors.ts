import type { ErrorRequestHandler, Response } from 'express'
import type { Lang } from '../../shared/lang.ts'
import { Refusal } from '../../shared/session/refusal.ts'
import { refusalText } from '../../shared/wording/refusals.ts'
import { NotStored } from '../event-store/event-store.ts'
import type { Logger } from '../logger.ts'
import { langOf } from './language.ts'
import { Problem, problemText, statusOf, type ProblemCode } from './problems.ts'

function sendProblem(response: Response, code: ProblemCode, lang: Lang): void {
  response.status(statusOf(code)).json({ code, message: problemText(code, lang) })
}

/** What was sent is no HTTP, or who sent it is gone: nobody reads the answer, and no fault of ours. */
const brokenOff = /^(?:HPE_\w+|ECONNRESET|ECONNABORTED|EPIPE|ERR_STREAM_PREMATURE_CLOSE)$/

/** What the body parser and the router throw, by the fields that they document. */
function expected(error: unknown): ProblemCode | undefined {
  if (typeof error !== 'object' || error === null) return undefined
  const type = 'type' in error ? error.type : undefined
  if (type === 'entity.parse.failed') return 'malformed-json'
  if (type === 'entity.too.large') return 'too-large'
  if ('code' in error && typeof error.code === 'string' && brokenOff.test(error.code)) return 'invalid-request'
  const status = 'status' in error ? error.status : undefined
  return typeof status === 'number' && status >= 400 && status < 500 ? 'invalid-request' : undefined
}

/** The one place where an error becomes an answer. A stack is for the log alone. */
export const errors =
  (logger: Logger): ErrorRequestHandler =>
  (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error)
    const lang = langOf(request)
    if (error instanceof Problem) {
      if (error.retryIn !== undefined) response.set('Retry-After', String(Math.ceil(error.retryIn / 1000)))
      return sendProblem(response, error.code, lang)
    }
    if (error instanceof Refusal) {
      response.status(409).json({ code: error.code, message: refusalText(error.code, lang) })
      return
    }
    const code = expected(error)
    if (!code) logger.error({ err: error, method: request.method }, 'a request failed')
    sendProblem(response, code ?? (error instanceof NotStored ? 'not-stored' : 'failed'), lang)
  }
