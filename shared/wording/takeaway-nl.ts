import type { TurnoutFacts } from '../takeaways/facts.ts'
import type { ShiftFacts } from '../takeaways/shift.ts'
import { patternsNl } from './patterns-nl.ts'
import { pollsNl } from './polls-nl.ts'
import { endOfQuote, insideQuote, type LanguageWords } from './takeaway-words.ts'
import { thoughtsNl } from './thoughts-nl.ts'

const staan = (people: number) => (people === 1 ? 'staat' : 'staan')
const stonden = (people: number) => (people <= 1 ? 'stond' : 'stonden')
/** Of nobody it is said so; "0 van de 18" is a number for a machine. */
const vanDe = (people: number, n: number) => `${people === 0 ? 'niemand' : people} van de ${n}`

/** Of one or two people no number is given: only their words, where they wrote any. */
const kant = (people: number, pole: string) =>
  people === 0
    ? `Niemand staat aan de kant van ‘${pole}’.`
    : people < 3
      ? `Een enkeling staat aan de kant van ‘${pole}’.`
      : `${people} staan aan de kant van ‘${pole}’.`

const midden = (people: number) =>
  people === 0 ? '' : people === 1 ? ' Eén staat in het midden.' : ` ${people} staan in het midden.`

function opkomst({ n, pass, absent, seated }: TurnoutFacts): string {
  const passed = pass === 0 ? '' : ` ${pass} ${pass === 1 ? 'koos' : 'kozen'} voor ‘geen standpunt’.`
  const missing = absent === 0 ? '' : ` ${absent} ${absent === 1 ? 'stemde' : 'stemden'} niet.`
  return `${n} van de ${seated} aan tafel kozen een plek.${passed}${missing} Dit zegt iets over deze tafel, niet over het hele vak.`
}

const labels: Readonly<Record<ShiftFacts['labelAfter'], string>> = {
  insufficient: 'te weinig stemmen',
  agree: 'overeenstemming',
  majority: 'een ruime meerderheid',
  divided: 'verdeeldheid',
  middle: 'het midden',
  lean: 'een lichte voorkeur',
  open: 'een open uitkomst',
}

export const takeawayNl: LanguageWords = {
  quoteHeadline: text => `“${text}”`,
  counterQuote: (text, reworded) =>
    `Voor die kant lag op tafel${reworded ? ', later herschreven door wie het schreef' : ''}: ${endOfQuote(text)}`,
  minoritySays: text => `De minderheid zelf: ${endOfQuote(insideQuote(text))}`,
  oneVote: 'Eén stem minder kan dit al anders maken.',
  own: {
    headline: 'Take-away',
    weight: 'Geschreven aan tafel',
    counter: 'Bij deze take-away is geen andere kant vastgelegd.',
    whatWouldChange: 'Dit verandert met het oordeel van de tafel.',
    caveat: 'Deze take-away is aan tafel geschreven en niet uit de stemmen opgemaakt.',
  },
  kinds: {
    ...thoughtsNl,
    ...patternsNl(opkomst),
    ...pollsNl(opkomst),
    agreement: {
      headline: ({ pole }, { fragile }) => (fragile ? `De tafel neigt naar ‘${pole}’` : `De tafel kiest ‘${pole}’`),
      weight: ({ on, n }, { fragile }) =>
        `${fragile ? 'Nipt gedragen' : 'Breed gedragen'} · ${on} van de ${n} aan deze kant`,
      body({ pole, on, n, middle, beforeOn, beforeN, quoteAgree, quoteVoted }, { headed }) {
        const last =
          beforeOn === undefined || beforeN === undefined
            ? `${on} van de ${n} staan aan de kant van ‘${pole}’.`
            : `Bij de eerste stem ${stonden(beforeOn)} ${vanDe(beforeOn, beforeN)} aan de kant van ‘${pole}’, bij de laatste ${on} van de ${n}.`
        const answered =
          headed && quoteAgree !== undefined && quoteVoted !== undefined
            ? ` De kop is letterlijk wat iemand aan tafel schreef; ${quoteAgree} van de ${quoteVoted} die erop antwoordden, zijn het ermee eens.`
            : ''
        return last + midden(middle) + answered
      },
      counter: ({ against, other }) => kant(against, other),
      whatWouldChange: ({ need, most, n }) =>
        `Overeenstemming vraagt ten minste ${need} van de ${n} aan één kant, en ten hoogste ${most} aan de andere.`,
      caveat: opkomst,
    },
    division: {
      headline: ({ poleA, poleB, camps }, { fragile }) =>
        fragile
          ? `De tafel lijkt verdeeld over ‘${poleA}’ en ‘${poleB}’`
          : camps
            ? `Twee kampen: ‘${poleA}’ tegenover ‘${poleB}’`
            : `De tafel is verdeeld over ‘${poleA}’ en ‘${poleB}’`,
      weight: ({ a, b, n }, { fragile }) => `${fragile ? 'Nipt verdeeld' : 'Verdeeld'} · ${a} en ${b} van de ${n}`,
      body({ poleA, poleB, a, b, n, middle, camps, beforeA, beforeB, beforeN }) {
        const first =
          beforeA === undefined || beforeB === undefined || beforeN === undefined
            ? ''
            : `Bij de eerste stem ${stonden(beforeA)} ${vanDe(beforeA, beforeN)} aan de kant van ‘${poleA}’ en ${vanDe(beforeB, beforeN)} aan de kant van ‘${poleB}’. `
        const shape = camps
          ? 'Zij vormen twee kampen, bij de uitersten.'
          : 'De stemmen liggen verspreid over beide kanten.'
        return `${first}Bij de laatste stem ${staan(a)} ${vanDe(a, n)} bij ‘${poleA}’ en ${vanDe(b, n)} bij ‘${poleB}’.${midden(middle)} ${shape}`
      },
      counter: () => 'Een verdeelde tafel heeft niet één andere kant: beide kanten staan hierboven.',
      whatWouldChange: ({ threshold, n }) =>
        `Verdeeld heet een tafel met ten minste ${threshold} van de ${n} aan elke kant.`,
      caveat: opkomst,
    },
    shift: {
      headline: ({ pole }, { fragile }) =>
        fragile ? `De tafel lijkt op te schuiven naar ‘${pole}’` : `De tafel schoof op naar ‘${pole}’`,
      weight: ({ toward, away, pairs }, { fragile }) =>
        `${fragile ? 'Nipt verschoven' : 'Verschoven'} · ${toward} van de ${pairs} deze kant op, ${away === 0 ? 'niemand' : away} terug`,
      body({ pole, pairs, toward, away, stayed, on, n, beforeOn, beforeN, labelBefore, labelAfter }) {
        const moved = `Tussen de eerste en de laatste stem schoven ${toward} van de ${pairs} op naar ‘${pole}’, ${away === 0 ? 'niemand' : away} de andere kant op. ${stayed === 0 ? 'Niemand bleef' : stayed === 1 ? '1 bleef' : `${stayed} bleven`} staan.`
        const sides =
          beforeOn === undefined || beforeN === undefined
            ? ''
            : ` Aan de kant van ‘${pole}’ ${stonden(beforeOn)} eerst ${vanDe(beforeOn, beforeN)}, daarna ${vanDe(on, n)}.`
        const label =
          labelBefore === labelAfter || labelBefore === 'insufficient' || labelAfter === 'insufficient'
            ? ''
            : ` Zo ging de tafel van ${labels[labelBefore]} naar ${labels[labelAfter]}.`
        return moved + sides + label
      },
      counter({ against, other, away }) {
        const back = away === 0 ? 'Niemand schoof' : away < 3 ? 'Een enkeling schoof' : `${away} mensen schoven`
        return `${back} de andere kant op. ${kant(against, other)}`
      },
      whatWouldChange: ({ leastNet, pairs }) =>
        `Een verschuiving vraagt per saldo ten minste ${leastNet} van de ${pairs}, en zo veel eensgezindheid in de richting dat toeval onwaarschijnlijk is.`,
      caveat: facts => `Vergeleken zijn de ${facts.pairs} die twee keer een plek kozen. ${opkomst(facts)}`,
    },
    bridge: {
      headline: (_facts, { fragile }) =>
        fragile ? 'Eén gedachte lijkt aan beide kanten steun te vinden' : 'Eén gedachte vond aan beide kanten steun',
      weight: ({ quoteAgree, quoteVoted }, { fragile }) =>
        `${fragile ? 'Smalle brug' : 'Brug'} · ${quoteAgree} van de ${quoteVoted} zijn het eens`,
      body(facts, { quoted, reworded, headed }) {
        const { poleA, poleB, agreeA, votedA, agreeB, votedB, nearlyAllA, nearlyAllB, quoteAgree, quoteVoted } = facts
        const thought = headed
          ? 'De kop is letterlijk wat iemand aan tafel schreef.'
          : quoted === null
            ? 'De gedachte zelf staat hier niet.'
            : reworded
              ? `De gedachte, later herschreven door wie hem schreef: ${endOfQuote(quoted)} Geantwoord is op de eerste woorden.`
              : `De gedachte: ${endOfQuote(quoted)}`
        const total = `${quoteAgree} van de ${quoteVoted} die erop antwoordden, zijn het ermee eens.`
        const part = (nearly: boolean | undefined) => (nearly ? '(vrijwel) iedereen' : 'de meesten')
        const camps =
          agreeA === undefined || votedA === undefined || agreeB === undefined || votedB === undefined
            ? `Van wie bij de eerste stem aan de kant van ‘${poleA}’ stond, is dat ${part(nearlyAllA)}; van wie aan de kant van ‘${poleB}’ stond, ${part(nearlyAllB)}.`
            : `Van wie bij de eerste stem aan de kant van ‘${poleA}’ stond, zijn dat er ${agreeA} van de ${votedA}; van wie aan de kant van ‘${poleB}’ stond, ${agreeB} van de ${votedB}.`
        return `${thought} ${total} ${camps}`
      },
      counter({ quoteDisagree, poleA, poleB, beforeA, beforeB, beforeN }) {
        const against =
          quoteDisagree === 0
            ? 'Niemand is het met deze gedachte oneens.'
            : quoteDisagree < 3
              ? 'Een enkeling is het met deze gedachte oneens.'
              : `${quoteDisagree} zijn het met deze gedachte oneens.`
        return `${against} Over de vraag zelf was de tafel bij de eerste stem verdeeld: ${vanDe(beforeA, beforeN)} bij ‘${poleA}’, ${vanDe(beforeB, beforeN)} bij ‘${poleB}’.`
      },
      whatWouldChange: ({ poleA, poleB, votedA, needA, votedB, needB }) =>
        votedA === undefined || needA === undefined || votedB === undefined || needB === undefined
          ? 'Een brug vraagt aan beide kanten een ruime meerderheid van wie antwoordde.'
          : `Een brug vraagt ten minste ${needA} van de ${votedA} bij ‘${poleA}’ en ${needB} van de ${votedB} bij ‘${poleB}’.`,
      caveat: ({ quoteVoted, quotePass, seated }) =>
        `${quoteVoted} van de ${seated} aan tafel antwoordden op deze gedachte${quotePass === 0 ? '' : `, van wie er ${quotePass} geen oordeel ${quotePass === 1 ? 'gaf' : 'gaven'}`}. Dit zegt iets over deze tafel, niet over het hele vak.`,
    },
    minority: {
      headline: ({ pole, steadfast }, { fragile }) =>
        steadfast === false
          ? `Een minderheid kiest ‘${pole}’`
          : fragile
            ? `Een minderheid lijkt vast te houden aan ‘${pole}’`
            : `Een minderheid houdt vast aan ‘${pole}’`,
      weight: ({ on, n }, { fragile }) =>
        `${fragile ? 'Kleine minderheid' : 'Minderheid'} · ${on} van de ${n} aan deze kant`,
      body: ({ on, n, pole, steadfast }) =>
        `${on} van de ${n} staan bij de laatste stem aan de kant van ‘${pole}’${steadfast === false ? '.' : ', de meesten ver van het midden. Wie daar bij de eerste stem stond, staat er (vrijwel) altijd nog.'}`,
      counter: ({ against, n, other, middle }) =>
        `${against} van de ${n} staan aan de kant van ‘${other}’.${midden(middle)}`,
      whatWouldChange: ({ leastSize, steadfast }) =>
        steadfast === false
          ? 'Zij verwoordden samen waar ze voor staan. Dit vervalt als zij hun zin terugnemen, of als deze kant niet langer de kleinste is.'
          : `Een vaste minderheid telt ten minste ${leastSize} mensen, die (vrijwel) allemaal bij hun eerste kant bleven.`,
      caveat: opkomst,
    },
  },
}
