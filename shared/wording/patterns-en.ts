import type { TurnoutFacts } from '../takeaways/facts.ts'
import type { WordsOfKinds } from './takeaway-words.ts'

/** Take-aways about the shape of the votes: closer or apart, by segment, undecided. */
export const patternsEn = (
  turnout: (facts: TurnoutFacts) => string,
): Pick<WordsOfKinds, 'convergence' | 'segment' | 'undecided'> => ({
  convergence: {
    headline: ({ direction, poleA, poleB }, { fragile }) =>
      direction === 'closer'
        ? `The answers ${fragile ? 'seem to come' : 'came'} closer together, between ‘${poleA}’ and ‘${poleB}’`
        : `After the talk the answers ${fragile ? 'seem to lie' : 'lie'} further apart, between ‘${poleA}’ and ‘${poleB}’`,
    weight: ({ direction, near, n, nearBefore, beforeN }) =>
      `${direction === 'closer' ? 'Closer together' : 'Further apart'} · first ${nearBefore} of ${beforeN} within three places, then ${near} of ${n}`,
    body: ({ near, n, nearBefore, beforeN, pairs, direction }) =>
      `In the first vote ${nearBefore} of the ${beforeN} stood within three neighbouring places of the scale, in the last ${near} of the ${n}. Among the ${pairs} who took a position twice too, the answers lie ${direction === 'closer' ? 'closer together' : 'further apart'}.`,
    counter: ({ near, n, direction }) =>
      direction === 'closer'
        ? `${n - near === 0 ? 'Nobody stands' : n - near < 3 ? 'One or two people stand' : `${n - near} stand`} outside those three places.`
        : 'Further apart is not two camps: how the sides lie is said beside the votes.',
    whatWouldChange: ({ direction }) =>
      `It is called ${direction === 'closer' ? 'closer together' : 'further apart'} when the measure of agreement ${direction === 'closer' ? 'rises' : 'falls'} by at least 0.2 among those who took a position twice.`,
    caveat: facts => `Compared are the ${facts.pairs} who took a position twice. ${turnout(facts)}`,
  },
  segment: {
    headline: ({ segment, pole }, { fragile }) =>
      fragile
        ? `In ‘${segment}’ people seem to choose ‘${pole}’ sooner than the others do`
        : `In ‘${segment}’ people choose ‘${pole}’ sooner than the others do`,
    weight: (_facts, { fragile }) =>
      `${fragile ? 'Narrow difference' : 'Difference'} · on this side more often than the others`,
    body: ({ segment, pole, insideOn, inside, outsideOn, outside }) =>
      insideOn === undefined || inside === undefined || outsideOn === undefined || outside === undefined
        ? `In ‘${segment}’ people are on the side of ‘${pole}’ far more often than all others.`
        : `In ‘${segment}’ ${insideOn} of the ${inside} are on the side of ‘${pole}’, among all others ${outsideOn} of the ${outside}.`,
    counter: ({ segment }) =>
      `Within ‘${segment}’ too this is a difference of place on the scale, no judgement of who is right.`,
    whatWouldChange: ({ compared }) =>
      `A difference asks that the two parts lie far apart, and so clearly that chance is unlikely, also after ${compared === 1 ? 'the one comparison that was' : `all ${compared} comparisons that were`} made.`,
    caveat: turnout,
  },
  undecided: {
    headline: ({ poleA, poleB, inMiddle }) =>
      inMiddle
        ? `The middle between ‘${poleA}’ and ‘${poleB}’`
        : `The table does not choose between ‘${poleA}’ and ‘${poleB}’`,
    weight: ({ middle, n, inMiddle }, { fragile }) =>
      `${fragile ? 'Narrowly open' : 'Open'} · ${inMiddle ? `${middle} of ${n} in the middle` : 'no side with more than half'}`,
    body: ({ poleA, poleB, a, b, middle, n }) =>
      `Of the ${n}, ${a} ${a === 1 ? 'is' : 'are'} on the side of ‘${poleA}’, ${b} on the side of ‘${poleB}’ and ${middle} in the middle.`,
    counter: () => 'As long as the question is open there is no other side to set beside it.',
    whatWouldChange: ({ n }) => `A side shows once more than half of the ${n} stand there.`,
    caveat: turnout,
  },
})
