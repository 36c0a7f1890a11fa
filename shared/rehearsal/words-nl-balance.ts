import type { Said } from './words.ts'

export const balanceNl: Readonly<Record<string, Said>> = {
  default: {
    a: [
      'Niemand zet iets aan wat hij niet kent. Laat mensen twee weken proeven en vraag het dan netjes opnieuw.',
      'Onze leden komen voor uitnodigingen die bij hen passen. Vragen wij eerst toestemming, dan krijgen ze maanden ruis.',
      'Een grote, eerlijke uitknop op de eerste pagina vind ik volwassener dan een vinkje dat niemand leest.',
    ],
    b: [
      'Bijna niemand zoekt een uitknop. Wie dat weet en toch ‘aan’ kiest, rekent op gemakzucht.',
      'Wij gingen van aan naar uit en verloren eerst omzet. Wat overbleef, waren mensen die het echt wilden.',
      'Een goede buur belt aan voordat hij binnenkomt, ook als hij taart bij zich heeft.',
    ],
    bridge:
      'Vraag het op het moment dat iemand er iets aan heeft: ‘zal ik dit onthouden?’ Dan is het geen instelling maar een antwoord.',
    nuance:
      'Een kledingmaat onthouden mag van mij aanstaan. Een profiel van mijn gezin hoort uit te staan tot ik erom vraag.',
    example:
      'Een drogist zette alles uit en liet bij elke stap zien wat je ervoor terugkreeg. Na een half jaar had de helft iets aangezet.',
    question: 'Hoeveel van onze klanten weten dat die uitknop bestaat, en hebben we dat ooit gewoon gevraagd?',
    reasonsA: [
      'Eerst merken, dan kiezen.',
      'Een goede uitknop geeft genoeg vrijheid.',
      'Onze klanten verwachten dat het meteen past.',
      'Toestemming vooraf is vaak een blinde klik.',
    ],
    reasonsB: [
      'Wie zwijgt, stemt niet toe.',
      'Vragen is beleefd, en het werkt.',
      'Standaard aan leunt op gemakzucht.',
      'Een ja dat iemand zelf geeft, is meer waard.',
    ],
    toA: 'Twee weken proeven en dan opnieuw vragen: dat vind ik eerlijk genoeg.',
    toB: 'Ik moest toegeven dat bijna niemand onze uitknop vindt.',
    stayed: 'Ik bleef op mijn plek, al zal ik het woord ‘instelling’ minder vaak gebruiken.',
    minorityA: 'Wij vinden dat ‘aan, met een eerlijke uitknop’ mensen meer dient dan een vraag vooraf.',
    minorityB: 'Wij vinden dat personalisatie pas begint na een ja, ook als dat omzet kost.',
  },
  energy: {
    a: [
      'Die twee procent scheelt ons vier ton drukwerk per jaar. Tel dat papier dan ook eens mee.',
      'Ons rekencentrum draait op wind van zee. Zuinig doen met modellen is dan vooral goed voor het gevoel.',
      'Als een scherper model elke dag honderd mensen een verkeerd aanbod bespaart, vind ik dat de stroom waard.',
    ],
    b: [
      'Thuis zetten we de verwarming lager, en op kantoor draait een model om een kortingsmail iets mooier te maken.',
      'Van twee procent merk ik in geen enkele vergadering iets. Drie keer zoveel stroom staat wel op de rekening.',
      'Elke stap lijkt klein. Tel ze een jaar lang op en je hebt een tweede serverruimte nodig.',
    ],
    bridge:
      'Zet in elk verslag het verbruik naast de respons. Wie allebei de getallen ziet, kiest vanzelf zorgvuldiger.',
    nuance:
      'Eén keer per maand zwaar rekenen is iets anders dan bij elk bezoek. Kijk ook hoe vaak, niet alleen hoe zwaar.',
    example:
      'Wij gebruiken het zware model alleen nog voor de kerstcatalogus. De rest van het jaar voldoet het lichte prima.',
    question: 'Weet iemand aan deze tafel hoeveel stroom de eigen campagnes vragen, of raden we maar wat?',
    reasonsA: [
      'Het bespaart elders meer dan het kost.',
      'Stroom wordt schoner, verspild papier niet.',
      'Twee procent is bij ons een heel dorp.',
      'Eerst meten, dan pas schrappen.',
    ],
    reasonsB: [
      'Goed genoeg bestaat.',
      'Meer respons is geen reden voor alles.',
      'Zuinig zijn hoort bij vakmanschap.',
      'De winst is klein, de rekening niet.',
    ],
    toA: 'Het papier had ik niet meegeteld. Dat verandert de som.',
    toB: 'Niemand hier kon zijn verbruik noemen. Dan kies ik liever licht.',
    stayed: 'Zonder cijfers van beide kanten bleef ik bij wat ik al vond.',
    minorityA: 'Wij vinden dat je de hele som moet maken, en dan wint het zwaardere model soms.',
    minorityB: 'Wij vinden dat respons alleen nooit genoeg reden is voor meer stroom.',
  },
  sectors: {
    a: [
      'Mijn schoonvader kijkt niet uit welke sector een bericht komt. Hij kijkt alleen of het netjes is.',
      'Als elke sector zelf kiest, kiest de brutaalste het eerst. De rest volgt, want niemand wil achterblijven.',
      'Een gedeelde grens helpt vooral kleine bedrijven. Die hebben geen jurist om het elke keer uit te zoeken.',
    ],
    b: [
      'Een inkoper van staal vindt het raar als ik zijn voorraad niet ken. Een moeder met een winkelkar vindt dat eng.',
      'Van een goed doel is een brief op naam warm. Van een verzekeraar voelt dezelfde brief al snel als een dossier.',
      'Eén regel voor iedereen wordt zo vaag dat er ‘wees redelijk’ staat. Daar kan ik maandag niets mee.',
    ],
    bridge:
      'Leg samen drie dingen vast die nergens mogen, en laat elke sector de rest zelf in gewone woorden opschrijven.',
    nuance: 'Voor mij loopt de grens niet per sector maar per soort gegeven. Gezondheid is overal gezondheid.',
    example:
      'Twee verenigingen legden hun regels naast elkaar en bleken het over negen van de elf punten eens. Die negen delen ze nu.',
    question: 'Wie controleert zo’n grens eigenlijk, en wat merkt een bedrijf dat eroverheen gaat?',
    reasonsA: [
      'De klant kent onze sectoren niet.',
      'Samen één grens is sterker dan tien losse.',
      'Anders bepaalt de brutaalste de toon.',
      'Gelijke regels zijn eerlijk voor kleine bedrijven.',
    ],
    reasonsB: [
      'Zakelijk en particulier zijn andere werelden.',
      'Een algemene grens wordt te vaag.',
      'Wie de sector kent, kan de grens uitleggen.',
      'Verwachtingen verschillen, dus grenzen ook.',
    ],
    toA: 'Mijn klant krijgt post uit alle sectoren tegelijk. Daar had ik niet aan gedacht.',
    toB: 'Het staal en de winkelkar lieten me zien hoe ver verwachtingen uiteenlopen.',
    stayed: 'Mijn eigen werk kleurt dit te sterk om na één gesprek te verschuiven.',
    minorityA: 'Wij willen één grens, omdat mensen zich niet per sector laten opdelen.',
    minorityB: 'Wij vinden dat elke sector zelf moet uitleggen waar de grens ligt en waarom.',
  },
}
