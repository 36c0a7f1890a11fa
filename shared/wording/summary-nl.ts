import { proxiesAmong } from './proxies.ts'
import type { SummaryWords } from './summary-words.ts'

const mensen = (people: number) => (people === 1 ? '1 mens' : `${people} mensen`)
export const summaryNl: SummaryWords = {
  about({ voted, proxies, dilemmas, rehearsal, readIn }) {
    if (readIn) {
      const { statements, leftOut } = readIn
      const people = voted === 1 ? '1 deelnemer antwoordde' : `${voted} deelnemers antwoordden`
      const without =
        leftOut === 0
          ? ''
          : ` ${leftOut} ${leftOut === 1 ? 'uitspraak is' : 'uitspraken zijn'} daar door de begeleiders weggelaten.`
      return `Dit gesprek is elders gevoerd en hier ingelezen. ${people} op ${statements === 1 ? '1 uitspraak' : `${statements} uitspraken`}.${without}`
    }
    const table = `${mensen(voted)} ${voted === 1 ? 'stemde' : 'stemden'} over ${dilemmas === 1 ? '1 dilemma' : `${dilemmas} dilemma’s`}.${proxies === 0 ? '' : ` ${proxiesAmong([proxies, proxies], 'nl')}`}`
    return rehearsal ? `${table} Dit was een repetitie: de deelnemers zijn nagespeeld.` : table
  },
  recognition({ endorse, reserve, object }) {
    const all = endorse + reserve + object
    const withReserve = reserve === 0 ? '' : `, van wie ${reserve} met een kanttekening`
    const objected = object === 0 ? '' : ` ${object} ${object === 1 ? 'heeft' : 'hebben'} bezwaar.`
    return `Herkend door ${endorse + reserve} van de ${all} die oordeelden${withReserve}.${objected}`
  },
  withdrawn: contributions =>
    contributions === 1
      ? 'Eén gedachte waarop dit steunde, ligt niet meer op tafel.'
      : `${contributions} gedachten waarop dit steunde, liggen niet meer op tafel.`,
  uncleared: contributions =>
    contributions === 1
      ? 'Eén gedachte waarop dit steunt, staat hier zonder woorden: wie hem schreef, gaf hem niet vrij.'
      : `${contributions} gedachten waarop dit steunt, staan hier zonder woorden: wie ze schreven, gaven ze niet vrij.`,
  reworded: contributions =>
    contributions === 1
      ? 'Eén gedachte staat hier zoals wie hem schreef hem later verwoordde. Geantwoord is op de eerste woorden.'
      : `${contributions} gedachten staan hier zoals wie ze schreven ze later verwoordden. Geantwoord is op de eerste woorden.`,
  notCleared: '[niet vrijgegeven]',
  unsupported: 'De stemmen zoals ze nu liggen, dragen deze zin niet.',
  lapsed: title => `Een take-away over ‘${title}’ is vervallen: de stemmen en gedachten dragen hem niet meer.`,
  silence: {
    'not-voted': () => 'Hierover is niet gestemd.',
    withheld: ({ voted, seated, smallestReveal }) =>
      `${voted} van de ${seated} stemden. Er is geen uitslag getoond: daarvoor moeten ten minste ${smallestReveal} mensen een plek kiezen.`,
    unrevealed: ({ voted, seated }) => `${voted} van de ${seated} stemden. De uitslag is niet onthuld.`,
    quorum: ({ facts: { n, seated, quorum } }) =>
      `${n} van de ${seated} aan tafel kozen een plek. Voor een take-away zijn er ten minste ${quorum} nodig.`,
    majority: ({ facts: { on, n, pole, against } }) =>
      `Een ruime meerderheid, ${on} van de ${n}, staat aan de kant van ‘${pole}’. Met ${against} aan de andere kant is dat geen overeenstemming.`,
    undecided: ({ facts: { largest, n, need } }) =>
      `Hier ligt te weinig op tafel voor een take-away. Aan de grootste kant staan ${largest} van de ${n}; voor overeenstemming zijn er ${need} nodig.`,
  },
  method: ({ smallestReveal, smallestTrails }, { readIn, proxies }) =>
    readIn
      ? [
          'Wie meededen, antwoordden op uitspraken: eens, oneens, of overslaan. Wie een uitspraak niet kreeg, telt daar niet mee: de aantallen zijn van wie antwoordde.',
          `Van een groep staat hier alleen iets als er ten minste ${smallestReveal} in en buiten die groep antwoordden.`,
          'Wie meededen, zijn geen steekproef: een uitslag geldt voor hen.',
        ]
      : [
          'Per dilemma is blind gestemd, daarna gepraat, en meestal nog eens gestemd. Niemand zag een stem voordat de ronde dicht was.',
          `Een uitslag staat hier alleen als ten minste ${smallestReveal} mensen een plek kozen. Wie van waar naar waar ging, staat er alleen bij ten minste ${smallestTrails} mensen die twee keer een plek kozen, en altijd zonder naam.`,
          ...(proxies === 0
            ? []
            : [
                'Wie geen laptop of telefoon had, stemde op papier of met opgestoken hand. Iemand aan tafel telde die stemmen en voerde ze in; een opgestoken hand konden anderen zien.',
              ]),
          'De tafel is geen steekproef: een uitslag geldt voor wie er zat.',
        ],
  source: attribution => `Bron: ${attribution}`,
  kinds: {
    agreement:
      'Overeenstemming: ten minste driekwart van wie een plek koos staat aan één kant, meer dan toeval geeft, en hooguit één op de tien (of één mens) aan de andere. Ook als alle afwezigen het oneens waren, is het een meerderheid.',
    division:
      'Verdeeldheid: aan elke kant staat ongeveer een derde of meer. Van kampen spreken we alleen als de stemmen zich bij de uitersten verzamelen.',
    shift:
      'Verschuiving: van wie twee keer een plek koos, schoof per saldo ten minste een kwart één kant op, en een exacte toets, gecorrigeerd voor het aantal dilemma’s, sluit toeval vrijwel uit.',
    bridge:
      'Brug: een gedachte waar in elk van de twee kampen van de eerste stem een ruime meerderheid van wie antwoordde het mee eens is. Ten minste de helft van elk kamp antwoordde.',
    convergence:
      'Dichter bijeen of verder uiteen: onder wie twee keer een plek koos, verandert de maat voor overeenstemming (van der Eijk) met ten minste 0,2.',
    segment:
      'Verschil tussen delen van de tafel: een groot verschil op de schaal, dat na een exacte toets over alle vergelijkingen geen toeval kan heten. Nooit bij minder dan vijf mensen in of buiten het deel.',
    shared:
      'Gedeelde of verworpen gedachte: ten minste driekwart van wie antwoordde, meer dan toeval geeft, en een meerderheid van wie kon antwoorden.',
    split:
      'Gedachte die verdeelt: van wie partij koos, staat ten minste een derde aan elke kant; hooguit een derde gaf geen oordeel.',
    segmentThought:
      'Deel dat anders kijkt: van twee delen die elk groot genoeg zijn om te tonen, verschilt het aandeel dat het eens is met ten minste veertig op de honderd, en een exacte toets over alle vergelijkingen sluit toeval vrijwel uit.',
    choice:
      'Keuze: één antwoord met zo veel stemmen als overeenstemming vraagt, of twee antwoorden met elk ongeveer een derde of meer.',
    approval:
      'Gekozen door de tafel: een antwoord dat, al dan niet naast andere, ten minste driekwart van de stemmers kiest, meer dan toeval geeft.',
    ranking:
      'Gedeelde volgorde: de lijsten van de mensen lijken gemiddeld duidelijk op elkaar (Kendall); een volgorde tussen twee staat er alleen als twee derde de ene boven de andere zet.',
    loaded:
      'Beladen of omstreden woord: een woord dat de tafel op de schaal van woorden eensgezind aan één kant zet, of dat haar verdeelt. Een beter woord wordt genoemd als wie beide een plek gaf, het duidelijk hoger zette.',
    undecided: 'Onbeslist: geen kant met meer dan de helft, of ten minste de helft in het midden.',
    question:
      'Open vraag: een gedachte waarover ten minste een derde geen oordeel gaf, meer dan over de meeste andere, of een vraag die de tafel deelt zonder dat een antwoord steun kreeg.',
    unanswered:
      'Nauwelijks besproken: een gedachte waarop minder dan een kwart van de tafel antwoordde en niemand reageerde, terwijl de andere wel antwoord kregen.',
    minority:
      'Vaste minderheid: ten minste drie mensen, en tussen één op de zeven en een derde van de tafel, die bij hun eerste kant bleven en er ver van het midden staan. Staan er twee of meer aan de kleinste kant, dan mogen zij samen en zonder namen één zin geven: die staat er woordelijk.',
  },
  provenance: ({ readIn }) => [
    'De take-aways zijn opgemaakt uit tellingen, zonder taalmodel: dezelfde stemmen geven dezelfde take-aways. Elk getal is na te rekenen.',
    readIn
      ? 'De uitspraken staan hier zoals ze daar stonden, zonder naam.'
      : 'Een citaat staat hier zoals wie het schreef het vrijgaf: letterlijk of in eigen herformulering, en met naam, met vakgebied of zonder bron. Wat niet is vrijgegeven, staat hier niet.',
  ],
}
