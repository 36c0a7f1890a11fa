import { nlCommon } from './nl-common.ts'
import { nlRatings } from './nl-ratings.ts'
import { nlVote } from './nl-vote.ts'

/** The page from which ballots and tally sheets are printed; those are in the language of the session. */
export const nlPaperPage = {
  title: 'Stembriefjes op papier',
  body: 'Voor wie geen laptop of telefoon bij zich heeft. Print een briefje per persoon; de verslaglegger telt ze en voert de aantallen in.',
  back: 'Terug naar de sessie',
  loading: 'De briefjes worden klaargelegd',
  none: 'Er is nog geen dilemma om over te stemmen. Zet er eerst een in het draaiboek.',
  what: 'Wat print je?',
  ballots: 'Stembriefjes',
  tallies: 'Turfvellen voor de verslaglegger',
  conviction: 'Vraag hoe zeker iemand is',
  convictionHint: 'Helpt bij het nadenken. Bij stemmen op papier wordt het niet ingevoerd.',
  reason: 'Laat ruimte voor een reden',
  rounds: 'Welke stemmen?',
  round: (n: number) => (n === 1 ? 'Eerste stem' : n === 2 ? 'Tweede stem' : `Stem ${n}`),
  dilemmas: 'Welke dilemma’s?',
  all: 'Alle',
  nothing: 'Geen',
  sheets: (n: number) => (n === 1 ? '1 vel A4' : `${n} vellen A4`),
  copies: 'Briefjes staan met twee op een vel, als ze passen: print dan half zoveel vellen als er mensen zijn.',
  print: 'Print',
}
export type PaperPageWords = typeof nlPaperPage

/** What stands on the paper itself. */
export const nlPaper = {
  dilemma: (n: number) => `Dilemma ${n}`,
  vote: (round: number, of: number) =>
    of === 1 ? 'Stem' : round === 1 ? 'Eerste stem' : round === 2 ? 'Tweede stem' : `Stem ${round}`,
  mark: {
    scale: 'Kruis de plek aan waar jij staat.',
    grid: 'Geef elke regel een plek: één kruisje per regel.',
    one: 'Kruis er één aan.',
    several: (most: number | null) =>
      most === null ? 'Kruis aan wat je kiest.' : most === 1 ? 'Kruis er één aan.' : `Kruis er hooguit ${most} aan.`,
    order: (top: number | null) =>
      top === null
        ? 'Zet een 1 bij wat voor jou bovenaan staat, een 2 bij wat daarna komt, en zo verder tot alles een plek heeft.'
        : top === 1
          ? 'Zet een 1 bij wat voor jou bovenaan staat.'
          : `Zet een 1 bij wat voor jou bovenaan staat, een 2 bij wat daarna komt, tot hooguit ${top}.`,
    spread: (budget: number) => `Verdeel ${budget} punten. Samen moeten het er precies ${budget} zijn.`,
  },
  fully: 'helemaal',
  middle: 'midden',
  noOpinion: nlRatings.noneShort,
  pass: nlVote.pass,
  sure: nlVote.howSure,
  convictions: Object.values(nlCommon.conviction),
  reason: nlVote.reason,
  secret: 'Zet geen naam op dit briefje. Vouw het dubbel en geef het aan de verslaglegger.',
  tally: {
    title: 'Turfvel',
    choice: 'Keuze',
    strokes: 'Turven',
    count: 'Aantal',
    people: 'Hoeveel mensen stemden mee',
    total: 'Alle briefjes samen',
    oneByOne: 'Voer deze briefjes een voor een in, en zet per ingevoerd briefje een kruisje.',
    reasons: 'Redenen die op de briefjes staan',
    enter:
      'Voer de aantallen in bij “Stemmen invoeren” zolang de stem open is. Laat niemand de tussenstand zien, en vernietig de briefjes na afloop.',
  },
}
export type PaperWords = typeof nlPaper
