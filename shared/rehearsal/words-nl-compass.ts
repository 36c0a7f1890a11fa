import type { Said } from './words.ts'

export const compassNl: Readonly<Record<string, Said>> = {
  loss: {
    a: [
      'Drie weken na de begrafenis kreeg mijn vader post over een cruise voor twee. Eén regel in het systeem had dat voorkomen.',
      'Je hoeft het niet te benoemen. Een tijdje niets sturen is soms het netste wat een bedrijf kan doen.',
      'Een bloemist die een rouwkrans maakt, stuurt diezelfde klant volgende week ook geen feestfolder.',
    ],
    b: [
      'Vandaag raad je rouw om iemand te sparen. Morgen raadt een collega zwangerschap om luiers te verkopen.',
      'Misschien kocht ze die kaarten voor haar werk. Dan behandel je iemand als weduwe door een toevallige bestelling.',
      'Ik wil dat er dingen over mij bestaan die een winkel niet weet, ook als het aardig bedoeld is.',
    ],
    bridge:
      'Geef mensen zelf een knop: even geen aanbiedingen, zonder uitleg. Dan spaar je hen en hoef je niets te raden.',
    nuance:
      'Iemand met rust laten is iets anders dan een label opslaan. Het eerste kan zonder het tweede, als je het zo bouwt.',
    example:
      'Een kaartenwinkel vroeg in mei wie de mails over Vaderdag liever oversloeg. Duizenden klikten ja, en niemand hoefde iets te vertellen.',
    question: 'Wie kan die afleiding nog meer zien, en hoe lang blijft die in ons systeem staan?',
    reasonsA: [
      'Stil zijn kost niets en spaart veel.',
      'Het weten en toch een feestfolder sturen vind ik hard.',
      'Zorg mag ook in een systeem zitten.',
      'Het gaat om weglaten, niet om iets extra’s doen.',
    ],
    reasonsB: [
      'Sommige dingen horen we niet te willen weten.',
      'De kans dat je verkeerd raadt, is te groot.',
      'Goede bedoelingen zetten de deur open voor slechte.',
      'Dit hoort van de klant zelf te komen.',
    ],
    toA: 'De cruise voor twee maakte het voor mij een kwestie van fatsoen.',
    toB: 'Ik zag in dat dezelfde techniek morgen voor iets heel anders wordt ingezet.',
    stayed: 'De knop vind ik mooi, maar op de vraag zoals die er ligt houd ik mijn stem.',
    minorityA: 'Wij vinden dat zwijgen een vorm van zorg is, ook als je op een vermoeden afgaat.',
    minorityB: 'Wij vinden dat een bedrijf niet naar verdriet mag raden, ook niet met goede bedoelingen.',
  },
  veto: {
    a: [
      'Ik hield één keer mijn mond bij een lening met een lachend gezin erop. Daar heb ik nog steeds spijt van.',
      'Een test vraagt of mensen klikken. Of ze zich een week later bekocht voelen, staat op geen enkel formulier.',
      'Als ik mijn twijfel eerst bij klanten neerleg, schuif ik mijn eigen werk op hun bord.',
    ],
    b: [
      'Ik vond een campagne te brutaal, de doelgroep vond die eindelijk een keer eerlijk. Ik ben vijftig, zij zijn negentien.',
      'Onze hele afdeling woont in dezelfde drie wijken. Wat wij voelen, is niet wat het land voelt.',
      'Als iedereen op gevoel een campagne mag stoppen, wint op het eind de hardste stem.',
    ],
    bridge:
      'Schrijf eerst in twee zinnen op wat je dwarszit. Lukt dat, dan kun je het klanten vragen, en anders kun je het in elk geval uitleggen.',
    nuance:
      'Bij een grap mag de klant beslissen. Bij schulden, gezondheid of kinderen wil ik dat een van ons nee zegt.',
    example:
      'Wij spraken af dat één tegenstem een campagne drie dagen stillegt. Dat gebeurde in twee jaar vier keer, en nooit voor niets.',
    question: 'Heeft iemand hier ooit een campagne gestopt die geld opleverde, en wat gebeurde er daarna?',
    reasonsA: [
      'Daarvoor ben ik aangenomen: om te oordelen.',
      'Een test ziet geen spijt achteraf.',
      'Twijfel is ook informatie.',
      'Wie iets maakt, mag het ook tegenhouden.',
    ],
    reasonsB: [
      'Mijn gevoel is er één van velen.',
      'Vraag het de mensen om wie het gaat.',
      'Een veto op gevoel kun je moeilijk uitleggen.',
      'Klanten kunnen meer hebben dan wij denken.',
    ],
    toA: 'De lening met het lachende gezin: die had ik ook willen stoppen.',
    toB: 'Ik ben ouder dan de doelgroep. Dat had ik te weinig meegewogen.',
    stayed: 'Het gesprek maakte mijn twijfel kleiner, mijn stem niet anders.',
    minorityA: 'Wij vinden dat een maker mag weigeren, ook als klanten er geen moeite mee hebben.',
    minorityB: 'Wij vinden dat klanten beslissen en dat ons eigen ongemak daarvoor geen maat is.',
  },
  accountable: {
    a: [
      'Iemand typte die zin, koos die doelgroep en drukte op verzenden. Een organisatie heeft geen vingers.',
      'Een arts verschuilt zich ook niet achter het ziekenhuis. Een vak begint als je staat voor wat je doet.',
      'Als we altijd naar boven wijzen, leert niemand nee zeggen. Ook een beginner mag een knop laten liggen.',
    ],
    b: [
      'Geef een team zes weken en een doel van dertig procent groei, en doe dan niet verbaasd over de toon.',
      'De maker was drieëntwintig en zat twee maanden op die stoel. Wie zette haar daar alleen neer?',
      'Spreek je alleen de maker aan, dan vertrekt er één iemand en blijft de bonusregeling gewoon bestaan.',
    ],
    bridge:
      'Spreek de maker aan op de zin en de directie op het doel. Pas als beide gesprekken er komen, verandert er iets.',
    nuance: 'Het maakt uit of de maker alarm sloeg. Wie waarschuwde en niet werd gehoord, roep je niet op het matje.',
    example:
      'Na een pijnlijke mail schreef onze directeur zelf de excuses. De maker schreef op wat zij voortaan anders doet. Dat hielp.',
    question: 'Staat ergens op papier wie in jullie bedrijf nee mag zeggen, of ontdek je dat pas achteraf?',
    reasonsA: [
      'Wie verzendt, had het ook kunnen laten.',
      'Bij een vak hoort eigen verantwoordelijkheid.',
      'De maker kent het bericht het best.',
      'Anders wijst iedereen naar een ander.',
    ],
    reasonsB: [
      'Doelen sturen gedrag, dus daar begint het.',
      'Wie de macht heeft, hoort het antwoord te geven.',
      'De maker heeft vaak het minst te zeggen.',
      'Dit los je niet op met één gesprek op de werkvloer.',
    ],
    toA: 'Dat je een knop ook kunt laten liggen, geldt net zo goed voor mij.',
    toB: 'De beginner van drieëntwintig draaide het voor mij om.',
    stayed: 'Ik hoorde twee helften van één verhaal en bleef bij de helft die ik ken.',
    minorityA: 'Wij vinden dat verantwoording begint bij degene die op verzenden drukt.',
    minorityB: 'Wij vinden dat je eerst naar het doel kijkt en dan pas naar de maker.',
  },
}
