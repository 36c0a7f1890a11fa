import { between, rating, type Template } from './template.ts'

export const pOfPersonalisationNl: Template = {
  name: 'p-of-personalisation',
  lang: 'nl',
  title: 'De P van Personalisatie',
  description:
    'Hoe persoonlijk mag marketing worden? Twaalf dilemma’s en zes woorden op de weegschaal, in vier hoofdstukken: ruim drie uur. Haal er een paar uit als je langer wilt praten.',
  chapters: [
    { key: 'promise', title: 'Wat we klanten beloven' },
    { key: 'limitation', title: 'Waar het schuurt' },
    { key: 'compass', title: 'Jij als kompas' },
    { key: 'balance', title: 'De goede maat' },
  ],
  items: [
    {
      key: 'welcome',
      chapter: 'promise',
      kind: 'talk',
      title: 'Welkom aan tafel',
      question: 'Wie ben je, en wanneer voelde een bericht van een organisatie echt voor jou bedoeld?',
      minutes: 15,
    },
    {
      key: 'recognise',
      chapter: 'promise',
      kind: 'dilemma',
      title: 'Meteen herkend',
      question:
        'Een vaste klant belt. Laat je merken dat je alles al voor je hebt, of mag de klant eerst zelf vertellen?',
      ...between(
        ['Laat zien wat je weet', 'Niemand legt graag voor de vijfde keer hetzelfde uit.'],
        ['Laat de klant beginnen', 'Wie eerst luistert, hoort ook wat vandaag anders is.'],
      ),
      minutes: 13,
    },
    {
      key: 'surprise',
      chapter: 'promise',
      kind: 'dilemma',
      title: 'Vertrouwd of onverwacht',
      question:
        'Toon je mensen vooral wat past bij hun eerdere keuzes, of houd je met opzet plek vrij voor wat ze niet zochten?',
      ...between(
        ['Wat bij je past', 'Vind je snel wat je zoekt, dan houd je tijd en aandacht over.'],
        ['Wat je nog niet kende', 'Wie alleen zichzelf terugziet, ontdekt niets nieuws meer.'],
      ),
      minutes: 14,
    },
    {
      key: 'price',
      chapter: 'promise',
      kind: 'dilemma',
      title: 'Voor jou een andere prijs',
      question:
        'Je kunt voorspellen welke korting iemand overhaalt. Krijgt iedereen dezelfde korting, of ieder wat nodig is?',
      ...between(
        ['Dezelfde korting', 'Wie trouw blijft, hoort niet op te draaien voor wie dreigt te gaan.'],
        ['Korting naar behoefte', 'Met hetzelfde geld help je wie zonder korting niet kan kopen.'],
      ),
      minutes: 14,
    },
    {
      key: 'conversations',
      chapter: 'limitation',
      kind: 'dilemma',
      title: 'Model of gesprek',
      question:
        'Je hebt geld voor één ding: een scherper voorspelmodel of dertig goede gesprekken met klanten. Wat koop je?',
      ...between(
        ['Het scherpere model', 'Dertig mensen zijn een verhaal, een miljoen klikken zijn een patroon.'],
        ['Dertig gesprekken', 'Een klik verraadt dat iemand afhaakt, niet wat eraan voorafging.'],
      ),
      minutes: 13,
    },
    {
      key: 'outside',
      chapter: 'limitation',
      kind: 'dilemma',
      title: 'Wie in geen hokje past',
      question:
        'Vier op de honderd klanten passen in geen enkel segment. Krijgen zij een aparte route, of de gewone versie?',
      ...between(
        ['Een aparte route', 'Anders merken juist zij dat elk bericht voor een ander bedoeld was.'],
        ['De gewone versie', 'Een goede gewone versie is de enige die voor niemand vreemd voelt.'],
      ),
      minutes: 13,
    },
    {
      key: 'signature',
      chapter: 'limitation',
      kind: 'dilemma',
      title: 'Wie ondertekent het bericht?',
      question:
        'Een systeem schrijft elke klant een eigen bericht. Zet je er de naam van een adviseur onder, of die van het bedrijf?',
      ...between(
        ['De naam van een mens', 'Met een naam is er iemand die antwoordt, ook als een machine typte.'],
        ['De naam van het bedrijf', 'Je tekent alleen voor wat je zelf geschreven hebt.'],
      ),
      minutes: 13,
    },
    {
      key: 'words',
      chapter: 'limitation',
      kind: 'dilemma',
      title: 'Woorden op de weegschaal',
      question:
        'Elke afdeling heeft haar eigen woord voor ongeveer hetzelfde. Hoe klinkt elk van deze woorden voor een klant die het hoort?',
      ...rating(
        ['schrikt af', 'nodigt uit'],
        ['Personalisatie', 'Hyperpersonalisatie', 'Maatwerk', 'Klantprofiel', 'Aanbeveling', 'Herkenning'],
      ),
      rounds: 1,
      minutes: 9,
    },
    {
      key: 'break',
      chapter: 'limitation',
      kind: 'break',
      title: 'Pauze',
      question: 'Een kwartier zonder scherm. Welk dilemma laat je nog niet los?',
      minutes: 15,
    },
    {
      key: 'loss',
      chapter: 'compass',
      kind: 'dilemma',
      title: 'Verdriet in de data',
      question:
        'Uit bestellingen leid je af dat een klant iemand verloor. Pas je stil je berichten aan, of doe je niets met die kennis?',
      ...between(
        ['Stil aanpassen', 'Een vrolijk aanbod aan wie rouwt, is pijn die je kon voorkomen.'],
        ['Er niets mee doen', 'Wie je niets vertelde, mag erop rekenen dat je er niet naar raadt.'],
      ),
      minutes: 15,
    },
    {
      key: 'veto',
      chapter: 'compass',
      kind: 'dilemma',
      title: 'Het mag, maar klopt het?',
      question:
        'Een campagne mag en scoort goed in de test, maar jou zit iets dwars. Houd je die tegen, of laat je klanten beslissen?',
      ...between(
        ['Ik houd de campagne tegen', 'Vakmensen zien soms wat een test niet vraagt.'],
        ['Klanten geven de doorslag', 'Jouw ongemak is niet vanzelf dat van hen. Vraag het ze.'],
      ),
      minutes: 14,
    },
    {
      key: 'accountable',
      chapter: 'compass',
      kind: 'dilemma',
      title: 'Wie spreken we aan?',
      question:
        'Een bericht ging te ver en klanten zijn boos. Wie spreek je het eerst aan: de maker of de organisatie die het doel stelde?',
      ...between(
        ['De maker', 'Wie op verzenden drukt, is de laatste die nog nee kan zeggen.'],
        ['De organisatie', 'Wie het doel stelt, bepaalt hoeveel ruimte er is voor een nee.'],
      ),
      minutes: 14,
    },
    {
      key: 'default',
      chapter: 'balance',
      kind: 'dilemma',
      title: 'Aan of uit',
      question:
        'Een nieuwe klant meldt zich aan. Staat personalisatie aan met een duidelijke uitknop, of uit tot de klant erom vraagt?',
      ...between(
        ['Aan, met een uitknop', 'Je kunt pas oordelen als je hebt gemerkt wat het oplevert.'],
        ['Uit, tot je erom vraagt', 'Waar je zelf voor koos, voelt niet als bespied worden.'],
      ),
      minutes: 14,
    },
    {
      key: 'energy',
      chapter: 'balance',
      kind: 'dilemma',
      title: 'De laatste twee procent',
      question:
        'Een zwaarder model geeft twee procent meer respons en vraagt drie keer zoveel stroom. Neem je het zwaardere of het lichtere?',
      ...between(
        ['Het zwaardere model', 'Scherper kiezen scheelt papier, bezorging en berichten die niemand wil.'],
        ['Het lichtere model', 'Goed genoeg is ook een keuze. Die twee procent mag blijven liggen.'],
      ),
      minutes: 13,
    },
    {
      key: 'sectors',
      chapter: 'balance',
      kind: 'dilemma',
      title: 'Eén grens of vele',
      question: 'Trekt het vak één gezamenlijke grens voor personalisatie, of bepaalt elke sector die zelf?',
      ...between(
        ['Eén grens voor het vak', 'Een klant is overal dezelfde mens, bij de bank en in de supermarkt.'],
        ['Elke sector een eigen grens', 'Een inkoper verwacht iets anders dan iemand met een winkelkar.'],
      ),
      minutes: 15,
    },
  ],
}
