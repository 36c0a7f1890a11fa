import { Router } from 'express'
import type { Registry } from 'prom-client'
import { asId, type SessionId } from '../../shared/session/ids.ts'
import { NotStored, type EventStore } from '../event-store/event-store.ts'
import type { Logger } from '../logger.ts'

/** Longer than this, in ms, and the store does not answer. */
const patience = 3000

async function answers(store: EventStore): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The store did not answer in time.')), patience)
  })
  try {
    await Promise.race([store.read(asId<SessionId>('is-anybody-there')).then(() => store.ready()), late])
  } finally {
    clearTimeout(timer)
  }
}

/** For whoever keeps the server running: is it alive, can it work, what does it measure. */
export function health({ store, registry, logger }: { store: EventStore; registry: Registry; logger: Logger }): Router {
  const router = Router()
  router.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' })
  })
  router.get('/readyz', async (_request, response) => {
    try {
      await answers(store)
      response.json({ status: 'ready' })
    } catch (error) {
      logger.error({ err: error }, 'the store does not answer')
      // What is wrong names files of this machine: that is for the log.
      const refuses = error instanceof NotStored
      const message = refuses ? 'The store cannot keep anything.' : 'The store does not answer.'
      response.status(503).json({ status: 'not-ready', message })
    }
  })
  router.get('/metrics', async (_request, response) => {
    response.set('Content-Type', registry.contentType).send(await registry.metrics())
  })
  return router
}
