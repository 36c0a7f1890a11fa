import type { Request } from 'express'
import { langs, type Lang } from '../../shared/lang.ts'

/** The language in which this asker wants to read: `?lang`, or what the browser says. */
export function langOf(request: Request): Lang {
  const asked = request.query['lang']
  const accepted = request.acceptsLanguages('en', 'nl')
  return langs.find(lang => lang === asked) ?? langs.find(lang => lang === accepted) ?? 'en'
}
