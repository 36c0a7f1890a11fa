import type { Said } from './words.ts'

export const limitationNl: Readonly<Record<string, Said>> = {
  conversations: {
    a: [
      'In dertig gesprekken hoor je wie tijd heeft om te praten. De klant met twee banen zit daar niet bij.',
      'Ons model zag een terugval in Zeeland twee weken voordat er iemand belde. Dat haal je niet uit interviews.',
      'Mensen vertellen graag wat ze zouden doen. Hun bestellingen laten zien wat ze hebben gedaan.',
    ],
    b: [
      'We dachten dat onze korting niet aansloeg. Na vier gesprekken bleek dat niemand de knop op de telefoon kon vinden.',
      'Geen enkele klik heeft ooit tegen mij gezegd: ik schaamde me om het te vragen.',
      'Een scherper model maakt je beter in wat je al deed. Een gesprek kan je vertellen dat je moet stoppen.',
    ],
    bridge: 'Laat de cijfers aanwijzen wie je belt, en laat die gesprekken bepalen wat het model daarna moet meten.',
    nuance:
      'Het hangt van je vraag af. Hoe vaak iets gebeurt zoek je uit achter een scherm, hoe het voelt aan een keukentafel.',
    example:
      'Elke maand eten hier drie klanten mee in de kantine, met de analisten ernaast. Dat kost ons soep en een middag.',
    question:
      'Wanneer hebben jullie voor het laatst iets gestopt om wat een klant zei, en niet om wat een grafiek deed?',
    reasonsA: [
      'Dertig is te weinig om beleid op te bouwen.',
      'Gedrag liegt minder dan een gesprek.',
      'Een model werkt elke dag, verslagen blijven liggen.',
      'Zonder patroon weet je niet of een verhaal bijzonder is.',
    ],
    reasonsB: [
      'We hebben al modellen genoeg en te weinig gesprekken.',
      'Ik wil de reden horen en niet alleen de uitkomst.',
      'Eén goed gesprek verandert hoe je cijfers leest.',
      'Wie nooit een klant spreekt, raakt het gevoel kwijt.',
    ],
    toA: 'Wie er niet komt praten, daar had ik nooit zo naar gekeken.',
    toB: 'De knop die niemand vond: daar had geen model ons op gewezen.',
    stayed: 'Ik bleef bij mijn keuze, maar de soep in de kantine neem ik mee naar kantoor.',
    minorityA: 'Wij kiezen het model, omdat gesprekken vooral een stem geven aan wie tijd heeft.',
    minorityB: 'Wij kiezen de gesprekken, ook als het model daardoor een jaar stilstaat.',
  },
  outside: {
    a: [
      'Vier procent klinkt klein. Bij ons zijn het achttienduizend mensen met elke week een mail die nergens op slaat.',
      'In die restgroep zitten juist de mantelzorgers en de mensen met een wisselend inkomen. Die sla je niet over.',
      'Een aparte route hoeft niet duur te zijn. Met drie korte vragen kom je al een heel eind.',
    ],
    b: [
      'Zodra je voor de uitzondering een hokje maakt, heb je gewoon een segment erbij met een rare naam.',
      'Ik val zelf in zo’n restgroep en vind dat heerlijk rustig. Laat mij maar de gewone folder houden.',
      'Steek je energie in één heldere brief die iedereen snapt. Daar hebben de andere zesennegentig ook iets aan.',
    ],
    bridge:
      'Lees eerst honderd dossiers uit die restgroep met de hand. Dan weet je of het een groep mensen is of een fout in je indeling.',
    nuance: 'Voor een folder maakt het weinig uit. Voor een aanmaning of een brief over zorg maakt het alles uit.',
    example:
      'Een pensioenfonds vond in de restgroep vooral mensen met drie kleine baantjes. Zij kregen een eigen telefoonnummer, en dat werkte.',
    question: 'Wie in jullie bedrijf kan mij vertellen welke mensen er in die vier procent zitten?',
    reasonsA: [
      'Wie buiten de boot valt, merkt het elke week.',
      'Vier procent is bij ons een middelgrote stad.',
      'Zorg voor uitzonderingen maakt de hele aanpak beter.',
      'Een paar vragen stellen is al een eigen route.',
    ],
    reasonsB: [
      'Een extra hokje lost hokjes niet op.',
      'Gewoon is voor veel mensen prettig.',
      'Aan één goede basis heeft iedereen iets.',
      'Liever minder versies die kloppen.',
    ],
    toA: 'Toen het over een aanmaning ging in plaats van een folder, schoof ik op.',
    toB: 'Ik zag dat ik voor elke uitzondering weer een nieuw hokje zat te bouwen.',
    stayed: 'Zolang niemand weet wie die vier procent zijn, blijf ik zitten waar ik zit.',
    minorityA: 'Wij vinden dat wie nergens past een eigen route verdient, hoe klein de groep ook is.',
    minorityB: 'Wij vinden dat één goede gewone versie meer mensen helpt dan nog een hokje.',
  },
  signature: {
    a: [
      'Staat er Karin onder, dan kan ik Karin bellen. Onder ‘het klantenteam’ kan ik alleen maar zuchten.',
      'Onze accountmanagers lezen elk bericht voordat het de deur uit gaat. Dan mag hun naam er gewoon onder.',
      'Een naam houdt ons scherp: niemand zet zijn handtekening graag onder een bericht dat nergens over gaat.',
    ],
    b: [
      'Ik kreeg een warme brief van mijn adviseur. Toen ik hem ernaar vroeg, wist hij van niets. Dat vergeet ik niet meer.',
      'Een bedrijf dat zichzelf als afzender noemt, is niet kil. Het is duidelijk over wie er spreekt.',
      'Straks staat onder vijftigduizend mails de naam van iemand die allang ergens anders werkt.',
    ],
    bridge:
      'Zet er de naam onder van iemand die je kunt bellen, en schrijf erbij dat een systeem het bericht heeft opgesteld.',
    nuance:
      'Onder een orderbevestiging maakt de naam niemand iets uit. Bij slecht nieuws telt elk woord, ook het laatste.',
    example:
      'Een hypotheekkantoor laat adviseurs elke dag tien brieven lezen en met de hand aanvullen. De rest gaat onder bedrijfsnaam de deur uit.',
    question: 'Wat gebeurt er als ik op zo’n bericht antwoord? Leest die mens het dan, of weer het systeem?',
    reasonsA: [
      'Een naam betekent dat er iemand opneemt.',
      'Mensen schrijven liever terug aan een mens.',
      'Wie tekent, voelt zich verantwoordelijk.',
      'In onze sector koop je van iemand, niet van een logo.',
    ],
    reasonsB: [
      'Een geleende handtekening is schijn.',
      'De afzender moet kloppen, ook in kleine dingen.',
      'Eerlijk zakelijk is beter dan gespeeld warm.',
      'Onze medewerkers willen hun naam niet uitlenen.',
    ],
    toA: 'Als er echt iemand antwoordt, verdwijnt mijn bezwaar tegen de naam.',
    toB: 'De adviseur die van niets wist, gaf voor mij de doorslag.',
    stayed: 'Voor mij draait het om wie er opneemt, en daar ben ik niet van afgebracht.',
    minorityA: 'Wij willen een naam onder elk bericht, omdat er dan altijd iemand te bellen is.',
    minorityB: 'Wij vinden dat een naam alleen past onder woorden die iemand zelf koos.',
  },
}
