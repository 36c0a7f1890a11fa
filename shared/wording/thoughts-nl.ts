import type { ThoughtFacts } from '../takeaways/thought-facts.ts'
import { endOfQuote, type KindWords, type Told, type WordsOfKinds } from './takeaway-words.ts'

const oneens = (people: number): string =>
  people === 0
    ? 'Niemand is het ermee oneens.'
    : people < 3
      ? 'Een enkeling is het ermee oneens.'
      : `${people} zijn het ermee oneens.`
const eens = (people: number): string =>
  people === 0
    ? 'Niemand is het ermee eens.'
    : people < 3
      ? 'Een enkeling is het er wel mee eens.'
      : `${people} zijn het er wel mee eens.`
const zonder = (people: number): string =>
  people === 0 ? '' : ` ${people} ${people === 1 ? 'gaf' : 'gaven'} geen oordeel.`

function segmenten({ one, oneAgree, oneVoted, two, twoAgree, twoVoted }: ThoughtFacts): string {
  if (one === undefined || two === undefined) return ''
  return oneAgree === undefined || oneVoted === undefined || twoAgree === undefined || twoVoted === undefined
    ? ` Bij ‘${one}’ is men het vaker eens dan bij ‘${two}’.`
    : ` Bij ‘${one}’ zijn ${oneAgree} van de ${oneVoted} het eens, bij ‘${two}’ ${twoAgree} van de ${twoVoted}.`
}

/** The thought itself, where the headline does not already say it. */
function gedachte({ quoted, reworded, headed }: Told): string {
  if (headed) return ''
  if (quoted === null) return 'De gedachte zelf staat hier niet. '
  return reworded
    ? `De gedachte, later herschreven door wie hem schreef: ${endOfQuote(quoted)} Geantwoord is op de eerste woorden. `
    : `De gedachte: ${endOfQuote(quoted)} `
}

const antwoorden = (facts: ThoughtFacts): string =>
  `${facts.agree} van de ${facts.answered} die antwoordden, ${facts.agree === 1 ? 'is' : 'zijn'} het ermee eens.`

/** Where everybody who could answer did, as in a conversation that was read in, only that number is said. */
const opkomst = ({ answered, eligible }: ThoughtFacts): string =>
  answered === eligible
    ? `${answered} antwoordden hierop. Dit zegt iets over hen, niet over wie niet meedeed.`
    : `${answered} van de ${eligible} die konden antwoorden, deden dat. Dit zegt iets over deze tafel, niet over het hele vak.`

const shared: WordsOfKinds['shared'] = {
  headline: ({ verdict }, { fragile }) =>
    `Eén gedachte wordt ${fragile ? 'nipt' : 'breed'} ${verdict === 'agreed' ? 'gedeeld' : 'verworpen'}`,
  headed: (text, { verdict }) => (verdict === 'agreed' ? `“${text}”` : `Verworpen: “${text}”`),
  weight: ({ verdict, agree, disagree, answered }, { fragile }) =>
    verdict === 'agreed'
      ? `${fragile ? 'Nipt' : 'Breed'} gedeeld · ${agree} van de ${answered} eens`
      : `${fragile ? 'Nipt' : 'Breed'} verworpen · ${disagree} van de ${answered} oneens`,
  body: (facts, told) =>
    `${gedachte(told)}${facts.verdict === 'agreed' ? antwoorden(facts) : `${facts.disagree} van de ${facts.answered} die antwoordden, zijn het ermee oneens.`}${zonder(facts.pass)}${segmenten(facts)}`,
  counter: ({ verdict, agree, disagree }) => (verdict === 'agreed' ? oneens(disagree) : eens(agree)),
  whatWouldChange: ({ verdict, need, answered }) =>
    `Een gedachte heet ${verdict === 'agreed' ? 'gedeeld' : 'verworpen'} als ten minste ${need} van de ${answered} het ermee ${verdict === 'agreed' ? 'eens' : 'oneens'} zijn.`,
  caveat: opkomst,
}

const split: WordsOfKinds['split'] = {
  headline: (_facts, { fragile }) =>
    fragile ? 'Eén gedachte lijkt te verdelen' : 'Eén gedachte verdeelt wie erop antwoordde',
  headed: text => `Verdeeld over: “${text}”`,
  weight: ({ agree, disagree, answered }, { fragile }) =>
    `${fragile ? 'Nipt verdeeld' : 'Verdeeld'} · ${agree} eens en ${disagree} oneens van de ${answered}`,
  body: (facts, told) =>
    `${gedachte(told)}${antwoorden(facts)} ${oneens(facts.disagree)}${zonder(facts.pass)}${segmenten(facts)}`,
  counter: () => 'Beide kanten staan hierboven: van een minderheid is hier geen sprake.',
  whatWouldChange: ({ threshold, agree, disagree }) =>
    `Verdeeld heet een gedachte met ten minste ${threshold} van de ${agree + disagree} die partij kozen aan elke kant.`,
  caveat: opkomst,
}

const vaker = { more: 'vaker', less: 'minder vaak' } as const

const segmentThought: WordsOfKinds['segmentThought'] = {
  headline: ({ segment }, { fragile }) =>
    fragile
      ? `Bij ‘${segment}’ lijkt men anders te denken dan bij de anderen`
      : `Bij ‘${segment}’ denkt men anders dan bij de anderen`,
  headed: (text, { segment }) => `Bij ‘${segment}’ denkt men anders over: “${text}”`,
  weight: ({ leans, segment }, { fragile }) =>
    `${fragile ? 'Nipt verschil' : 'Verschil'} · ‘${segment}’ is het ${vaker[leans]} eens dan de anderen`,
  body(facts, told) {
    const { segment, leans, insideAgree, insideVoted, outsideAgree, outsideVoted } = facts
    const delen =
      insideAgree === undefined || insideVoted === undefined || outsideAgree === undefined || outsideVoted === undefined
        ? `Bij ‘${segment}’ is men het er veel ${vaker[leans]} mee eens dan bij alle anderen.`
        : `Bij ‘${segment}’ zijn ${insideAgree} van de ${insideVoted} het ermee eens, bij alle anderen ${outsideAgree} van de ${outsideVoted}.`
    return `${gedachte(told)}${delen} ${antwoorden(facts)}`
  },
  counter: ({ disagree }) => oneens(disagree),
  whatWouldChange: () =>
    'Een verschil vraagt dat de twee delen ver uiteenliggen, en zo duidelijk dat toeval onwaarschijnlijk is, ook na alle vergelijkingen die zijn gemaakt.',
  caveat: opkomst,
}

const question: WordsOfKinds['question'] = {
  headline: ({ variant }) =>
    variant === 'unsure' ? 'Over één gedachte durven velen niet te oordelen' : 'Eén vraag bleef open',
  headed: (text, { variant }) => (variant === 'unsure' ? `Nog geen oordeel: “${text}”` : `Open vraag: “${text}”`),
  weight: ({ variant, pass, agree, answered }) =>
    variant === 'unsure'
      ? `Onzeker · ${pass} van de ${answered} zonder oordeel`
      : `Open vraag · ${agree} van de ${answered} delen hem`,
  body: (facts, told) =>
    facts.variant === 'unsure'
      ? `${gedachte(told)}${facts.pass} van de ${facts.answered} die hem kregen, gaven geen oordeel; ${facts.agree} ${facts.agree === 1 ? 'is' : 'zijn'} het eens en ${facts.disagree} oneens.${segmenten(facts)}`
      : `${gedachte(told)}${facts.agree} van de ${facts.answered} die antwoordden, delen deze vraag. ${facts.replies === 0 ? 'Een antwoord ligt niet op tafel.' : 'De antwoorden die op tafel liggen, kregen geen meerderheid.'}`,
  counter: ({ disagree }) => oneens(disagree),
  whatWouldChange: ({ variant }) =>
    variant === 'unsure'
      ? 'Onzeker heet een gedachte waarover ten minste een derde geen oordeel geeft, en meer dan over de meeste andere.'
      : 'De vraag is niet meer open zodra een antwoord erop door een meerderheid wordt gedeeld.',
  caveat: opkomst,
}

const unanswered: WordsOfKinds['unanswered'] = {
  headline: ({ hardly }) => (hardly === 1 ? 'Eén gedachte bleef liggen' : `${hardly} gedachten bleven liggen`),
  headed: text => `Nauwelijks besproken: “${text}”`,
  weight: ({ hardly, raised }) => `Nauwelijks besproken · ${hardly} van de ${raised} gedachten`,
  body: ({ hardly, raised }, told) =>
    `${gedachte(told)}Van de ${raised} gedachten over dit onderwerp ${hardly === 1 ? 'bleef er 1' : `bleven er ${hardly}`} vrijwel zonder antwoord. ${hardly === 1 ? 'Dat is deze.' : 'Deze was de eerste.'}`,
  counter: () => 'Dat een gedachte bleef liggen, zegt niet wat de tafel ervan vindt.',
  whatWouldChange: () =>
    'Een gedachte is besproken zodra ten minste een kwart van de tafel erop antwoordt, of iemand erop reageert.',
  caveat: opkomst,
}

export const thoughtsNl = { shared, split, segmentThought, question, unanswered } satisfies Partial<
  Record<keyof WordsOfKinds, KindWords<never>>
>
