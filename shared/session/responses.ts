import type { Response, ResponseCounts } from './session.ts'

/** How often each answer was given; who gave it is no part of that. */
export function countResponses(responses: readonly (Response | undefined)[]): ResponseCounts {
  const counts = { agree: 0, disagree: 0, pass: 0 }
  for (const response of responses) if (response !== undefined) counts[response] += 1
  return counts
}
