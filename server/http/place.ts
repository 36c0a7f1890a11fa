import type { Request } from 'express'
import { placeAt } from '../origins.ts'

/** Where a request comes from, for counting tries. */
export const placeOf = ({ ip = '' }: Pick<Request, 'ip'>): string => placeAt(ip)
