import { pino, type Logger } from 'pino'

export type { Logger }

/** JSON lines on standard output. Never logs a token, a name or a text: ids and codes only. */
export const createLogger = (level: string): Logger => pino({ level, base: null })
