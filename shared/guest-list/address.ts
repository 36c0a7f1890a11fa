import * as z from 'zod'
import { limits } from '../session/limits.ts'

const schema = z.email()

/** Whether mail can be sent to what stands here, and nothing else stands beside it. */
export const isAddress = (text: string): boolean => text.length <= limits.email && schema.safeParse(text).success

/** The address in `Noor de Wit <noor@example.org>`, or in a link to mail; otherwise the text as it is. */
export const addressIn = (text: string): string => (/<([^<>\s]+)>\s*$/.exec(text)?.[1] ?? text).replace(/^mailto:/i, '')
