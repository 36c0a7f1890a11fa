import type { OpenSaid } from './words-open.ts'

export const openNl: Readonly<Record<string, OpenSaid>> = {
  words: {
    thoughts: [
      'Zeg ‘hyperpersonalisatie’ op een verjaardag en mensen schuiven hun stoel naar achteren. Bij ‘maatwerk’ vragen ze door.',
      'Een woord belooft iets. Wie ‘herkenning’ op de website zet, moet aan de balie ook weten wie daar staat.',
      'In onze offertes staat ‘klantprofiel’, want de inkoper wil dat lezen. Tegen een klant zeggen wij het nooit hardop.',
      'Mijn moeder heeft bij ‘personalisatie’ geen enkel beeld. Eerlijk gezegd vond ik dat nog het beste nieuws.',
    ],
    bridge:
      'Spreek onderling gerust vaktaal, en vertel buiten de deur gewoon wat iemand eraan heeft. Dan hoeft geen enkel woord te winnen.',
    example:
      'Een reisbureau schreef in plaats van ‘aanbevelingen’ voortaan ‘misschien iets voor jou’. De lijst bleef gelijk, het gemopper verdween.',
    question:
      'Als we ons werk niet hardop durven noemen waar de klant bij zit, ligt dat dan aan het woord of aan het werk?',
    reasons: () => [
      'Ik hoorde ze met de oren van mijn buurman.',
      'Buiten het vak klinkt vaktaal al snel als gluren.',
      'Hoe gewoner het woord, hoe minder uitleg.',
      'Toen ik ze aan klanten voorlas, keken ze genoeg.',
    ],
    moved: () => 'Door de balie uit het gesprek kreeg één woord bij mij een andere plek.',
    stayed: 'Mijn oor hoort deze woorden nog net zo als aan het begin van de avond.',
    minority: () => 'Wij vinden dat een vakwoord mag schuren, zolang je erbij vertelt wat je bedoelt.',
  },
}

export const unnamedOptionsNl: readonly [string, string] = ['het eerste', 'het tweede']

export const unknownOpenNl = (one: string, two: string): OpenSaid => ({
  thoughts: [
    `Ik kwam uit bij ‘${one}’, omdat ik dat morgen aan mijn collega’s kan uitleggen.`,
    `Met ‘${two}’ heb ik zelf gewerkt. Het kost eerst tijd en daarna scheelt het elke week gedoe.`,
    'Wat we ook kiezen, er blijft iets liggen. Laten we hardop zeggen wat dat is, dan valt het later niemand tegen.',
    'Een zaak van vijf mensen maakt hier een andere keuze dan een bank. Eén lijstje past niet op elk bureau.',
  ],
  bridge: `Tussen ‘${one}’ en ‘${two}’ hoeft het geen strijd te zijn, als we afspreken wat als eerste komt.`,
  example:
    'Vorig jaar besloten wij zoiets op gevoel. Drie maanden later draaiden we het terug, en niemand miste de oude keuze.',
  question: 'Wat zouden we kiezen met de helft van het geld, en wat zegt dat over onze volgorde?',
  reasons: favourite => [
    `Voor ‘${favourite}’ durf ik mijn naam te zetten.`,
    `Met ‘${favourite}’ kunnen we morgen beginnen.`,
    'Klanten vragen ons hier al maanden om.',
    'De rest kan wachten, dit niet.',
  ],
  moved: favourite => `Na wat ik hoorde, staat ‘${favourite}’ bij mij bovenaan.`,
  stayed: 'Ik luisterde, twijfelde even en liet mijn keuze staan.',
  minority: favourite => `Wij blijven bij ‘${favourite}’, al kiest de rest van de tafel anders.`,
})
