import type { Said } from './words.ts'

export const promiseNl: Readonly<Record<string, Said>> = {
  recognise: {
    a: [
      'Ik hoor liever ‘ik zie dat de monteur dinsdag bij u was’ dan iemand die doet alsof hij niets weet.',
      'Onwetend doen terwijl het dossier openstaat, vind ik eerlijk gezegd een kleine leugen.',
      'Bij ons belt een inkoper drie keer per week. Die hangt op als je hem weer om zijn ordernummer vraagt.',
    ],
    b: [
      'Mijn moeder schrok toen de webwinkel haar verjaardag noemde. Ze had alleen een vraag over een retourdoos.',
      'Begin je met wat jij weet, dan stuurt het scherm het gesprek en hoor je de klacht van vandaag niet meer.',
      'Een vaste donateur wil niet horen hoeveel ze vorig jaar gaf. Ze wil vertellen waarom ze nu belt.',
    ],
    bridge:
      'Zeg dat je het dossier kunt openen en vraag of dat helpt. Dan is de kennis er, en kiest de klant het moment.',
    nuance: 'Het verschilt per moment: bij een storing moet je alles weten, bij een klacht moet je eerst stil zijn.',
    example:
      'Ons team begint elk gesprek met ‘waarmee kan ik helpen’ en noemt daarna één ding uit het dossier. De gesprekken werden er korter door.',
    question: 'Weten we of klanten zich herkend voelen, of meten we vooral dat het gesprek sneller klaar is?',
    reasonsA: [
      'Ik wil niet opnieuw hoeven uitleggen wat er al staat.',
      'Weten en zwijgen voelt voor mij oneerlijk.',
      'Onze klanten verwachten dat wij hun geschiedenis kennen.',
      'Het scheelt beide kanten tijd.',
    ],
    reasonsB: [
      'Luisteren komt voor mij vóór lezen.',
      'Een dossier is oud nieuws, de klant belt over vandaag.',
      'Te veel kennis in de eerste zin jaagt mensen weg.',
      'Wie zelf begint, vertelt meer.',
    ],
    toA: 'Door het voorbeeld van de storing zie ik dat kennis tonen ook zorg kan zijn.',
    toB: 'Het verhaal over de verjaardag bleef hangen: eerst luisteren kost een halve minuut.',
    stayed: 'Ik hoorde goede redenen aan de andere kant, maar mijn eigen klanten reageren anders.',
    minorityA: 'Wij vinden dat je open moet zijn over wat je weet, juist in de eerste zin.',
    minorityB: 'Wij blijven erbij dat de klant het eerste woord krijgt, ook als dat tijd kost.',
  },
  surprise: {
    a: [
      'Als ik vegetarisch koop, wil ik geen gehaktballen zien. Dat is geen bubbel, dat is beleefdheid.',
      'Kiezen maakt moe. In een winkel met dertigduizend artikelen is passend tonen gewoon dienstverlening.',
      'Een technisch inkoper zoekt een pakking van acht millimeter. Die heeft niets aan inspiratie.',
    ],
    b: [
      'Een goede boekhandelaar legt iets op de toonbank waar je niet om vroeg. Daar kom ik voor terug.',
      'Ik kocht één keer een kinderwagen, voor mijn zus. Twee jaar later ben ik volgens die winkel nog steeds een jonge vader.',
      'Wie steeds hetzelfde ziet, koopt op den duur minder. Onze verrassingsplank brengt nieuwe smaken in huis.',
    ],
    bridge:
      'Geef één plek op de pagina een eerlijk label: ‘buiten je gewone keuze’. Wie dat niet wil, kan die plek weghalen.',
    nuance: 'Nieuws en boeken vragen om verrassing, een boodschappenlijst niet. Het gaat om wat iemand komt doen.',
    example:
      'Een streekomroep liet in de app elke vijfde titel door een redacteur kiezen. Mensen keken die vaker uit dan we hadden verwacht.',
    question: 'Wie kiest die verrassing dan: een redacteur, het toeval, of de leverancier die ervoor betaalt?',
    reasonsA: [
      'Tijd besparen is ook een cadeau.',
      'Onze bezoekers komen met een lijstje, niet om te dwalen.',
      'Verrassen mag, zolang zoeken er niet langer door duurt.',
      'Dat het past, is precies wat mensen van ons verwachten.',
    ],
    reasonsB: [
      'Gedrag van gisteren is een smalle kijk op een mens.',
      'Zonder toeval wordt elk aanbod hetzelfde.',
      'Mensen veranderen sneller dan hun profiel.',
      'Voor een verrassing kom ik zelf ook terug.',
    ],
    toA: 'Ik dacht aan boeken, maar voor de dagelijkse boodschappen geef ik jullie gelijk.',
    toB: 'De kinderwagen overtuigde me: wat passend heet, is vaak gewoon verouderd.',
    stayed: 'Ik bleef staan: voor elk voorbeeld van de overkant had ik er zelf ook een.',
    minorityA: 'Wij vinden dat een aanbod eerst moet passen. Verrassing is iets waar je zelf om vraagt.',
    minorityB: 'Wij houden vast aan een vrije plek voor het onverwachte, ook als die minder verkoopt.',
  },
  price: {
    a: [
      'Mijn buurvrouw betaalt al twaalf jaar netjes en krijgt nooit iets. Haar zoon dreigde te gaan en kreeg drie maanden gratis.',
      'Zodra twee collega’s bij de koffie hun prijzen vergelijken, ben je in één klap je goede naam kwijt.',
      'Een model dat voorspelt wat ik nog net wil betalen, zoekt mijn pijngrens. Dat noem ik geen service.',
    ],
    b: [
      'Een student en een tandarts allebei tien procent geven, is ook scheef. De een krijgt er lucht van, de ander merkt niets.',
      'In zakelijke verkoop onderhandelt iedereen. Eén prijs voor alle klanten bestaat daar alleen op papier.',
      'Wij geven gezinnen met een smalle beurs een lager lidmaatschap. Zonder gegevens vinden we hen niet.',
    ],
    bridge:
      'Verschil in prijs kan, als je hardop durft te zeggen waarom iemand anders minder betaalt. Durf je dat niet, doe het dan niet.',
    nuance: 'Korting om iemand te helpen en korting om iemand te vangen zien er in het systeem precies hetzelfde uit.',
    example:
      'Een sportschool hing de tarieven op de deur: student, gezin, minima. Niemand klaagde, want iedereen kon ze lezen.',
    question: 'Wat rekent het model eigenlijk uit: wat iemand nodig heeft, of wat iemand nog net accepteert?',
    reasonsA: [
      'Trouwe klanten mogen nooit de duurste zijn.',
      'Een prijs die ik niet kan uitleggen, wil ik niet vragen.',
      'Gelijke korting houdt het vertrouwen heel.',
      'Ik vertrouw een model dat mijn grens zoekt niet.',
    ],
    reasonsB: [
      'Gelijk behandelen is niet altijd eerlijk.',
      'In onze sector is elke prijs al maatwerk.',
      'Zo komt korting terecht waar die iets uitmaakt.',
      'Met vaste regels vooraf kan dit netjes.',
    ],
    toA: 'De vraag wat het model precies uitrekent, kon ik niet beantwoorden. Dus schoof ik op.',
    toB: 'De tarieven op de deur lieten me zien dat verschil ook openlijk kan.',
    stayed: 'Ik begrijp de andere kant beter, maar wat ik eerlijk vind is hetzelfde gebleven.',
    minorityA: 'Wij willen één korting voor iedereen, omdat trouw anders een nadeel wordt.',
    minorityB: 'Wij vinden korting naar behoefte eerlijker dan gelijke korting, mits de regel op tafel ligt.',
  },
}
