import type { ArticleWords, Poles, VoteCounts, VotePlace } from './article-words.ts'

const niemand = (people: number): string => (people === 0 ? 'niemand' : String(people))
const kanten = ({ a, middle, b }: VoteCounts, poles: Poles): string => {
  const parts = [`${niemand(a)} aan de kant van ‘${poles.a}’`, `${niemand(b)} aan de kant van ‘${poles.b}’`]
  return middle === 0 ? parts.join(' en ') : `${parts.join(', ')} en ${middle} in het midden`
}
const stem = (place: VotePlace): string =>
  ({
    only: 'Bij de stemming',
    first: 'Bij de eerste stem, vóór het gesprek,',
    last: 'Bij de laatste stem, na het gesprek,',
  })[place] ?? `Bij stem ${place}`
const kozen = (n: number, of: number): string =>
  n === of ? `kozen alle ${of}` : n === 1 ? `koos 1 van de ${of}` : `kozen ${n} van de ${of}`
const zonder = (pass: number): readonly string[] =>
  pass === 0 ? [] : [pass === 1 ? '1 had geen standpunt.' : `${pass} hadden geen standpunt.`]

export const articleNl: ArticleWords = {
  vote: (place, counts, poles) => [
    `${stem(place)} ${kozen(counts.n, counts.of)} een plek: ${kanten(counts, poles)}.`,
    ...zonder(counts.pass),
  ],
  turnout: (place, n, of) =>
    `${stem(place)} ${n === of ? `gaven alle ${of}` : `gaven ${n} van de ${of}`} een antwoord.`,
  moved({ n, toA, toB, stayed }, { a, b }) {
    if (toA + toB === 0) return `Van de ${n} die twee keer een plek kozen, veranderde niemand van plek.`
    const [most, to, least, back] = toA >= toB ? [toA, a, toB, b] : [toB, b, toA, a]
    const stonden = stayed === 0 ? 'niemand bleef staan' : stayed === 1 ? '1 bleef staan' : `${stayed} bleven staan`
    return `Van de ${n} die twee keer een plek kozen, ${most === 1 ? 'schoof er 1' : `schoven er ${most}`} op naar ‘${to}’ en ${niemand(least)} naar ‘${back}’; ${stonden}.`
  },
  label: (label, pole) =>
    ({
      agree: `Daarmee is de tafel het eens: ‘${pole}’.`,
      majority: `Een ruime meerderheid staat aan de kant van ‘${pole}’, maar de andere kant is te groot om het overeenstemming te noemen.`,
      divided: 'Daarmee is de tafel verdeeld.',
      middle: 'Het zwaartepunt ligt in het midden.',
      lean: `Er is een lichte voorkeur voor ‘${pole}’.`,
      open: 'Geen van beide kanten kreeg meer dan de helft.',
      insufficient: 'Dat zijn te weinig stemmen voor een conclusie.',
    })[label],
  beforeQuote(stance, poles) {
    if (stance === 'a' || stance === 'b') return poles ? `Voor ‘${poles[stance]}’ klonk:` : 'Aan tafel klonk:'
    return {
      nuance: 'Iemand bracht een nuance aan:',
      example: 'Er kwam een voorbeeld op tafel:',
      question: 'En er kwam een vraag op tafel:',
    }[stance]
  },
  votedTwice: 'Ze stemden blind, praatten, en stemden daarna opnieuw.',
  votedOnce: 'Ze stemden blind, en praatten daarna.',
  items: 'Wat er op tafel lag',
  takeaways: 'Take-aways',
  noTakeaways: 'Voor een take-away lag er te weinig op tafel.',
  otherSide: 'De andere kant.',
  silence: 'Waar de tafel weinig over zei',
  about: 'Over de tafel',
  seats: arrived =>
    arrived === 1 ? 'Aan tafel zat 1 mens met een stem.' : `Aan tafel zaten ${arrived} mensen met een stem.`,
  nameless: 'Niemand wordt hier bij naam genoemd, tenzij iemand daar zelf voor koos.',
  method: 'Hoe dit artikel tot stand kwam',
  byHand:
    'De tekst van dit artikel is door mensen geschreven, met de uitkomst van de tafel als begin; een verwijzing leidt naar de stemmen of de woorden waarop een zin rust.',
}
