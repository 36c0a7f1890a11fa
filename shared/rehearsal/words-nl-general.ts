import type { GeneralWords, Poles, Said } from './words.ts'

export const generalNl: GeneralWords = {
  reservations: [
    'Ik herken het, maar het geldt meer voor grote bedrijven dan voor kleine.',
    'Eens met de strekking, al klinkt het me iets te stellig.',
    'Ik onderschrijf dit als erbij staat hoe klein deze tafel was.',
    'Klopt voor wat hier is gezegd. Of klanten het ook zo zien, weten we niet.',
    'Ik ga mee, maar ik hoor onze twijfel er nog te weinig in terug.',
    'Goed zo, met de aantekening dat mijn sector er anders in staat.',
  ],
  objections: [
    'Zo heb ik het gesprek niet gehoord. De aarzeling is eruit gevallen.',
    'Dit maakt van een verschil van mening één standpunt.',
    'De stemmen wijzen deze kant op, maar de redenen erachter liepen ver uiteen.',
    'Hier kan ik niet achter staan zolang de andere kant ontbreekt.',
    'Het leest als een regel, terwijl wij het over één geval hadden.',
    'Dit gaat verder dan wat ik morgen op kantoor zou verdedigen.',
  ],
  minority: pole => [
    `Wij blijven bij ‘${pole}’, ook na het gesprek.`,
    `Wij hoorden goede redenen, maar geen die zwaarder woog dan ‘${pole}’.`,
    `Voor ons telt ‘${pole}’ het meest, juist als het moeilijk wordt.`,
    `Wij vinden dat ‘${pole}’ in elk verslag van deze tafel thuishoort.`,
  ],
}

export const unnamedPolesNl: Poles = { poleA: 'de ene kant', poleB: 'de andere kant' }

export const unknownNl = ({ poleA, poleB }: Poles): Said => ({
  a: [
    `Bij ‘${poleA}’ weet ik wat ik maandag anders doe. Dat vind ik een goed teken.`,
    `Ik heb ‘${poleA}’ in de praktijk gezien, en het liep beter dan we vooraf dachten.`,
    `Moet ik één kant verdedigen tegenover een kritische klant, dan neem ik ‘${poleA}’.`,
  ],
  b: [
    `Met ‘${poleB}’ slaap ik beter. Als we ons vergissen, is het makkelijker te herstellen.`,
    `Wij begonnen aan de overkant en kwamen na een jaar vanzelf uit bij ‘${poleB}’.`,
    `In ‘${poleB}’ hoor ik de mensen om wie het gaat, en niet alleen onszelf.`,
  ],
  bridge: `‘${poleA}’ en ‘${poleB}’ hebben elk hun moment. Laten we afspreken welke wanneer geldt, en dat opschrijven.`,
  nuance: 'Het hangt ervan af om wie het gaat. Een nieuwkomer vraagt iets anders dan iemand die ons al jaren kent.',
  example: `Wij deden twee maanden ‘${poleA}’ en daarna twee maanden ‘${poleB}’. De klachten gingen over heel andere dingen.`,
  question: `Waaraan merken we over een jaar dat we te ver naar ‘${poleA}’ of te ver naar ‘${poleB}’ gingen?`,
  reasonsA: [
    `‘${poleA}’ kan ik aan anderen uitleggen.`,
    `In mijn werk pakt ‘${poleA}’ meestal goed uit.`,
    'Na twintig jaar in dit vak voel ik me hier het meest thuis.',
    'De nadelen van deze kant zijn te overzien.',
  ],
  reasonsB: [
    `‘${poleB}’ doet de mensen om wie het gaat het meest recht.`,
    `Als ik mag kiezen, begin ik bij ‘${poleB}’.`,
    'Ik heb te vaak gezien hoe het anders misgaat.',
    'Dit houdt langer stand, denk ik.',
  ],
  toA: `Het gesprek bracht me dichter bij ‘${poleA}’ dan ik had verwacht.`,
  toB: `Eén voorbeeld uit het gesprek trok me naar ‘${poleB}’.`,
  stayed: 'Ik heb goed geluisterd en mijn plek bleef dezelfde.',
  minorityA: `Wij houden vast aan ‘${poleA}’, omdat je dat kunt uitleggen.`,
  minorityB: `Wij houden vast aan ‘${poleB}’, omdat het mensen het meest recht doet.`,
})
