import type { TurnoutFacts } from '../takeaways/facts.ts'
import type { WordsOfKinds } from './takeaway-words.ts'

/** Take-aways about the shape of the votes: closer or apart, by segment, undecided. */
export const patternsNl = (
  opkomst: (facts: TurnoutFacts) => string,
): Pick<WordsOfKinds, 'convergence' | 'segment' | 'undecided'> => ({
  convergence: {
    headline: ({ direction, poleA, poleB }, { fragile }) =>
      direction === 'closer'
        ? `De antwoorden ${fragile ? 'lijken' : 'kwamen'} dichter bij elkaar${fragile ? ' te komen' : ''}, tussen ‘${poleA}’ en ‘${poleB}’`
        : `Na het gesprek ${fragile ? 'lijken' : 'liggen'} de antwoorden verder uiteen${fragile ? ' te liggen' : ''}, tussen ‘${poleA}’ en ‘${poleB}’`,
    weight: ({ direction, near, n, nearBefore, beforeN }) =>
      `${direction === 'closer' ? 'Dichter bijeen' : 'Verder uiteen'} · eerst ${nearBefore} van de ${beforeN} binnen drie plekken, daarna ${near} van de ${n}`,
    body: ({ near, n, nearBefore, beforeN, pairs, direction }) =>
      `Bij de eerste stem stonden ${nearBefore} van de ${beforeN} binnen drie naburige plekken van de schaal, bij de laatste ${near} van de ${n}. Ook onder de ${pairs} die twee keer een plek kozen, liggen de antwoorden ${direction === 'closer' ? 'dichter bij elkaar' : 'verder uit elkaar'}.`,
    counter: ({ near, n, direction }) =>
      direction === 'closer'
        ? `${n - near === 0 ? 'Niemand staat' : n - near < 3 ? 'Een enkeling staat' : `${n - near} staan`} buiten die drie plekken.`
        : 'Verder uiteen is geen twee kampen: hoe de kanten liggen, staat bij de stemmen.',
    whatWouldChange: ({ direction }) =>
      `${direction === 'closer' ? 'Dichter bij elkaar' : 'Verder uiteen'} heet het als de maat voor overeenstemming ten minste 0,2 ${direction === 'closer' ? 'stijgt' : 'daalt'} onder wie twee keer een plek koos.`,
    caveat: facts => `Vergeleken zijn de ${facts.pairs} die twee keer een plek kozen. ${opkomst(facts)}`,
  },
  segment: {
    headline: ({ segment, pole }, { fragile }) =>
      fragile
        ? `Bij ‘${segment}’ lijkt men eerder ‘${pole}’ te kiezen dan bij de anderen`
        : `Bij ‘${segment}’ kiest men eerder ‘${pole}’ dan bij de anderen`,
    weight: (_facts, { fragile }) => `${fragile ? 'Nipt verschil' : 'Verschil'} · vaker aan deze kant dan de anderen`,
    body: ({ segment, pole, insideOn, inside, outsideOn, outside }) =>
      insideOn === undefined || inside === undefined || outsideOn === undefined || outside === undefined
        ? `Bij ‘${segment}’ staat men veel vaker aan de kant van ‘${pole}’ dan bij alle anderen.`
        : `Bij ‘${segment}’ staan ${insideOn} van de ${inside} aan de kant van ‘${pole}’, bij alle anderen ${outsideOn} van de ${outside}.`,
    counter: ({ segment }) =>
      `Ook binnen ‘${segment}’ is dit een verschil van plaats op de schaal, geen oordeel over wie gelijk heeft.`,
    whatWouldChange: ({ compared }) =>
      `Een verschil vraagt dat de twee delen ver uiteenliggen, en zo duidelijk dat toeval onwaarschijnlijk is, ook na ${compared === 1 ? 'de ene vergelijking die is' : `alle ${compared} vergelijkingen die zijn`} gemaakt.`,
    caveat: opkomst,
  },
  undecided: {
    headline: ({ poleA, poleB, inMiddle }) =>
      inMiddle ? `Het midden tussen ‘${poleA}’ en ‘${poleB}’` : `De tafel kiest niet tussen ‘${poleA}’ en ‘${poleB}’`,
    weight: ({ middle, n, inMiddle }, { fragile }) =>
      `${fragile ? 'Nipt open' : 'Open'} · ${inMiddle ? `${middle} van de ${n} in het midden` : 'geen kant met meer dan de helft'}`,
    body: ({ poleA, poleB, a, b, middle, n }) =>
      `Van de ${n} ${a === 1 ? 'staat er 1' : `staan er ${a}`} aan de kant van ‘${poleA}’, ${b} aan de kant van ‘${poleB}’ en ${middle} in het midden.`,
    counter: () => 'Zolang de vraag open is, is er geen andere kant om naast te zetten.',
    whatWouldChange: ({ n }) => `Er tekent zich een kant af zodra meer dan de helft van de ${n} daar staat.`,
    caveat: opkomst,
  },
})
