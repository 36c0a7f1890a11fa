import type { Comment } from './comments.ts'
import type { OwnCount } from './table.ts'
import type { Voter } from './voters.ts'

interface Recount extends OwnCount {
  readonly counted: OwnCount
}

/** How many counts of the export fit better as the votes stand, and how many with every sign turned. */
function fits(recounts: readonly Recount[]): { readonly straight: number; readonly turned: number } {
  const off = (one: OwnCount, agree: number, disagree: number) =>
    Math.abs(one.agree - agree) + Math.abs(one.disagree - disagree)
  const lead = ({ counted, agree, disagree }: Recount) => off(counted, disagree, agree) - off(counted, agree, disagree)
  return {
    straight: recounts.filter(recount => lead(recount) > 0).length,
    turned: recounts.filter(recount => lead(recount) < 0).length,
  }
}

/** Enough to tell, and nearly all of them. */
const clearly = (some: number, others: number): boolean => some >= 3 && some > 4 * others

const recount = (answers: readonly unknown[], counted: OwnCount | null): Recount[] => {
  const count = (answer: number) => answers.filter(given => given === answer).length
  return counted === null ? [] : [{ counted, agree: count(1), disagree: count(-1) }]
}

/**
 * Whether -1 stands for agreeing, as inside Polis and in some exports, and not 1. The counts that the export gives with its
 * comments tell; where those it gives with its participants clearly say otherwise, nothing is turned.
 */
export function areTurned(comments: readonly Comment[], voters: readonly Voter[]): boolean {
  const column = (place: number) => voters.map(({ answers }) => answers[place])
  const byComment = fits(comments.flatMap(({ counted }, place) => recount(column(place), counted)))
  const byVoter = fits(voters.flatMap(({ answers, counted }) => recount(answers, counted)))
  return clearly(byComment.turned, byComment.straight) && !clearly(byVoter.straight, byVoter.turned)
}
