import type { GeneralWords, Poles, Said } from './words.ts'

export const generalNl: GeneralWords = {
  replies: {
    agree: [
      'Zo doen wij het ook, sinds vorig voorjaar.',
      'Dit hoorde ik laatst bijna letterlijk van een klant.',
      'Daar sluit ik me bij aan, al kost het bij ons wel twee mensen.',
      'Mag ik dit meenemen naar mijn team? Wij zoeken hier al weken woorden voor.',
      'Precies zo ging het bij ons, al kwamen we er pas na een klacht achter.',
      'Deze zin had ik vorige week nodig, in een gesprek met onze jurist.',
      'Ik dacht dat wij de enigen waren die hiermee worstelden.',
      'Dat is het eerste argument vanavond dat ik thuis kan navertellen.',
      'Wij gingen nog een stap verder en hebben er geen spijt van.',
      'Hier zit het voor mij ook. De rest is uitvoering.',
      'Als je dit uitschrijft, teken ik mee.',
      'Mijn voorganger zei dit al, en toen luisterde niemand.',
      'Zo had ik het nog niet bekeken, maar het klopt met onze cijfers.',
    ],
    doubt: [
      'Dat zal voor jouw klanten gelden. Bij de mijne zie ik het omgekeerde.',
      'En wie betaalt dat, als het een jaar zo doorgaat?',
      'Ik volg je, tot het moment dat iemand er niet om gevraagd heeft.',
      'Hoe weet je dat? Bij ons heeft niemand het ooit nagemeten.',
      'Dat klinkt mooi in een zaal, maar op vrijdagmiddag kiest iedereen de kortste weg.',
      'Is dat niet vooral waar voor wie het zich kan veroorloven?',
      'Mijn ervaring is precies andersom, en ik denk dat het aan de schaal ligt.',
      'Dan schuif je het probleem alleen een afdeling op.',
      'Hebben we daar één voorbeeld van waarin het standhield?',
      'Ik ken iemand die dit deed en er na een kwartaal mee stopte.',
      'Daarvoor moet je klanten eerst iets vragen wat ze niet willen vertellen.',
      'Je slaat de mensen over die nooit klagen en gewoon wegblijven.',
      'Ik geloof het graag, maar wie controleert het?',
    ],
  },
  spoken: [
    {
      heard: 'Ik doe dit werk twaalf jaar en ik twijfel er elke week over.',
      meant: 'Ik doe dit werk twaalf jaar en twijfel er nog steeds over, vooral bij nieuwe klanten.',
    },
    {
      heard: 'Bij ons heeft niemand dit ooit aan een klant gevraagd.',
      meant: 'Op kantoor heeft niemand dit ooit aan een klant gevraagd. Aan de balie wel.',
    },
    {
      heard: 'Als het misgaat, bellen ze mij en niet het systeem.',
      meant: 'Als het misgaat, bellen ze de winkel, en daar sta ik dan.',
    },
    {
      heard: 'We maken het ingewikkelder dan het aan de kassa is.',
      meant: 'We maken het hier ingewikkelder dan aan de kassa, en daar zijn we vanavond ook voor.',
    },
    {
      heard: 'Mijn dochter zou ik het niet durven uitleggen.',
      meant: 'Mijn dochter zou ik het best durven uitleggen, alleen niet in de taal van onze voorwaarden.',
    },
    {
      heard: 'Geen klant ziet dat verschil.',
      meant: 'Ik denk dat weinig klanten dat verschil zien. Geteld hebben we het nooit.',
    },
    {
      heard: 'Dit gaat niet over marketing, dit gaat over fatsoen.',
      meant: 'Dit gaat over marketing én over fatsoen, en die twee lopen vaker samen dan we denken.',
    },
    {
      heard: 'Mijn directeur wil hier maandag een antwoord op.',
      meant: 'Mijn directeur vraagt hier al een jaar naar. Een antwoord van één avond gelooft ze niet.',
    },
    {
      heard: 'Twee jaar geleden had ik het tegenovergestelde gezegd.',
      meant: 'Twee jaar geleden had ik het tegenovergestelde gezegd, en toen had ik ook goede redenen.',
    },
    {
      heard: 'We vragen klanten om vertrouwen en geven ze een knop.',
      meant: 'We vragen klanten om vertrouwen en geven ze daarvoor alleen een knop terug.',
    },
    {
      heard: 'Zonder verkoop hoeven we hier niet te zitten.',
      meant: 'Zonder verkoop zaten we hier niet, maar verkoop is niet het enige waarvoor ik kom.',
    },
    {
      heard: 'De jongste collega zag het meteen, wij niet.',
      meant: 'De jongste collega zag het meteen. Wij hadden er een vergadering voor nodig.',
    },
    {
      heard: 'Als ik hier ja op zeg, moet ik het morgen ook doen.',
      meant: 'Als ik hier ja op zeg, moet ik morgen drie mensen bellen. Daarom twijfel ik nog.',
    },
  ],
  carried: said => [
    `Dit bleef hangen: ‘${said}’.`,
    `Ik schoof op toen iemand zei: ‘${said}’.`,
    `Hier had ik geen antwoord op: ‘${said}’.`,
  ],
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
