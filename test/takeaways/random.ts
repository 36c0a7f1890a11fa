import fc from 'fast-check'
import { stances } from '../../shared/session/session.ts'
import { ratedWords, upTo, type DilemmaSpec, type EveningSpec, type Said, type Vote } from './builders.ts'

/** How a round may lie: all over the scale, on a side, at both poles, or a few against many. */
const shapes: readonly (readonly number[])[] = [
  [1, 2, 3, 4, 5, 6, 7],
  [1, 1, 2, 2, 3],
  [5, 6, 6, 7, 7],
  [1, 1, 2, 6, 7, 7],
  [1, 1, 2, 7],
]
const texts = [
  'Vraag eerst of het mag',
  'Wie nee zegt houdt altijd gelijk, ook volgende maand',
  'Help alleen wie erom vraagt.',
  'Een brief is geen gesprek',
  'Waarom weten wij dit eigenlijk van hen?',
  'Zwijgen is in 3 van de 4 gevallen beter',
]

const voteOf = (shape: readonly number[]): fc.Arbitrary<Vote> =>
  fc.oneof(
    { weight: 60, arbitrary: fc.constantFrom(...shape) },
    { weight: 1, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constant(undefined) },
  )

function roundsOf(seats: number): fc.Arbitrary<readonly (readonly Vote[])[]> {
  const round = fc
    .constantFrom(...shapes)
    .chain(shape => fc.array(voteOf(shape), { minLength: seats, maxLength: seats }))
  /** Most people stay where they were, as they do at tables. */
  const after = (before: readonly Vote[]) =>
    fc
      .tuple(round, fc.array(fc.integer({ min: 0, max: 5 }), { minLength: seats, maxLength: seats }))
      .map(([votes, moves]) => votes.map((vote, seat) => (moves[seat] ? before[seat] : vote)))
  /** Nobody moves, and a few stand far from all others. */
  const steadfast = fc.integer({ min: 2, max: 5 }).map(few => {
    const votes = upTo(seats).map(seat => (seat < few ? 7 : 1 + (seat % 3)))
    return [votes, votes]
  })
  /** The two segments, who sit in turn, each on a side of their own. */
  const bySegment = fc.constantFrom(1, 2).map(near => [upTo(seats).map(seat => (seat % 2 ? 8 - near : near))])
  return fc.oneof(
    steadfast,
    bySegment,
    round.map(first => [first]),
    fc.tuple(round, round),
    round.chain(first => after(first).map(second => [first, second])),
    round.chain(first => fc.tuple(after(first), round).map(([second, third]) => [first, second, third])),
  )
}

const saidBy = (seats: number): fc.Arbitrary<Said> =>
  fc.record({
    stance: fc.constantFrom(...stances),
    text: fc.constantFrom(...texts),
    by: fc.integer({ min: 0, max: seats - 1 }),
    answers: fc
      .constantFrom(
        ['agree', 'agree', 'agree', 'disagree', undefined] as const,
        ['agree', 'disagree', 'pass', undefined] as const,
        [undefined] as const,
      )
      .chain(mood => fc.array(fc.constantFrom(...mood), { minLength: seats, maxLength: seats })),
  })

/** Words on a scale, each seat by its own taste: some like the first, some the second, most neither way. */
const wordsByTaste = (seats: number): fc.Arbitrary<DilemmaSpec> =>
  fc
    .array(fc.tuple(fc.constantFrom(1, 2, 2, 6), fc.constantFrom(2, 4, 6, 7)), { minLength: seats, maxLength: seats })
    .map(places => ({ chapter: 'Grens', ...ratedWords(...places) }))

const options = ['o1', 'o2', 'o3'].map(id => ({ id, name: `Antwoord ${id}` }))
/** Votes for options: each seat by its own taste, most of them alike. */
const chosen = (seats: number): fc.Arbitrary<DilemmaSpec> => {
  const answers = {
    choice: fc.constantFrom('o1', 'o1', 'o1', 'o1', 'o2'),
    approval: fc.constantFrom(['o1'], ['o1'], ['o1', 'o3'], ['o2']),
    ranking: fc.constantFrom(['o1', 'o2', 'o3'], ['o1', 'o2', 'o3'], ['o1', 'o3', 'o2']),
  }
  return fc.constantFrom('choice' as const, 'approval' as const, 'ranking' as const).chain(format =>
    fc.array<string | readonly string[]>(answers[format], { minLength: seats, maxLength: seats }).map(votes => ({
      chapter: 'Belofte',
      poll: { format, settings: { options } },
      rounds: [votes],
    })),
  )
}

const dilemma = (seats: number): fc.Arbitrary<DilemmaSpec> =>
  fc.oneof({ weight: 5, arbitrary: scaled(seats) }, wordsByTaste(seats), chosen(seats))

const scaled = (seats: number): fc.Arbitrary<DilemmaSpec> =>
  fc.record({
    poleA: fc.constantFrom('Wachten op een teken', 'Eén grens'),
    poleB: fc.constantFrom('Zelf aankloppen', 'Ieder een eigen grens'),
    chapter: fc.constantFrom('Belofte', 'Grens'),
    rounds: roundsOf(seats),
    unrevealed: fc.oneof({ weight: 6, arbitrary: fc.constant([]) }, fc.constantFrom([1], [2])),
    said: fc.array(saidBy(seats), { maxLength: 4 }),
  })

/** Small evenings in which all kinds of take-aways come up; `evenings.test.ts` holds them to that. */
export const evenings: fc.Arbitrary<EveningSpec & { readonly seats: number }> = fc
  // Not an integer of a range: the generator prefers small ones, and few people say little.
  .constantFrom(4, 5, 6, 7, 8, 10, 12, 15, 18)
  .chain(seats =>
    fc.record({
      seats: fc.constant(seats),
      dilemmas: fc.array(dilemma(seats), { minLength: 1, maxLength: 3 }),
      rules: fc.record({
        smallestReveal: fc.constantFrom(3, 5),
        smallestTrails: fc.constantFrom(3, 8),
        takeaways: fc.constantFrom(2, 4),
      }),
    }),
  )

/** A random order of 0..n-1, from numbers of the generator. */
export const orders = (seats: number): fc.Arbitrary<readonly number[]> =>
  fc.shuffledSubarray([...upTo(seats)], { minLength: seats, maxLength: seats })
