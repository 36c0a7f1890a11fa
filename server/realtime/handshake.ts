import * as z from 'zod'
import { langSchema } from '../../shared/protocol/commands.ts'

/** What a page says of itself when it connects. A token that cannot be read is nobody's; the language still counts. */
export const handshake = z.object({
  token: z.string().max(200).catch(''),
  lang: langSchema.optional().catch(undefined),
  page: z.string().max(64).optional().catch(undefined),
  seat: z.boolean().optional().catch(undefined),
})
