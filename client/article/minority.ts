import type { EvidenceRef } from '../../shared/article/material.ts'

/** A minority that was left out of the article, with the reason that is kept for it. */
export interface LeftOut {
  readonly from: number
  readonly to: number
  readonly ref: EvidenceRef
  readonly reason: string
}

const written = /<!--\s*minority\s+([^\s:]+)\s*:\s*([\s\S]*?)\s*-->/g

export const leftOutIn = (text: string, offset = 0): readonly LeftOut[] =>
  [...text.matchAll(written)].map(({ 0: whole, 1: ref = '', 2: reason = '', index }) => ({
    ...{ from: offset + index, to: offset + index + whole.length },
    ...{ ref, reason },
  }))

/** What is written for a minority that is left out; a reason cannot end the comment it stands in. */
export const leavingOut = (ref: EvidenceRef, reason: string): string =>
  `<!-- minority ${ref}: ${reason.replaceAll(/\s+/g, ' ').replaceAll(/-{2,}/g, '-').replaceAll('>', '').trim()} -->`
