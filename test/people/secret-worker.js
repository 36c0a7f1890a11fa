// One of several processes that start together: says it is ready, waits for the word, and answers the secret that it finds or makes.
import { parentPort, workerData } from 'node:worker_threads'
import { register } from 'tsx/esm/api'

register()
const { readSecret } = await import('../../server/people/secret.ts')
parentPort?.once('message', () => parentPort?.postMessage(readSecret(workerData).toString('hex')))
parentPort?.postMessage('ready')
