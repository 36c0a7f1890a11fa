import { plural } from './numbers.ts'

/** What the house keeps of one person: to see it, to take it back, to have it erased. */
export const nlOwnData = {
  title: 'Wat hier van jou is',
  lead: 'Je mag zien wat deze server van jou bewaart, en terugnemen wat je schreef en zei.',
  fetch: 'Haal mijn gegevens op',
  fetched: 'Je gegevens staan bij je downloads.',
  takeBack: 'Neem alles terug wat ik schreef en zei',
  takeBackBody:
    'Al je gedachten en alles wat van je woorden is opgeschreven, gaat van tafel en uit de opslag. Dat kan niet ongedaan worden gemaakt. Je stemmen blijven meetellen, zonder naam. Wie oplet, kan zien dat dit van één persoon was.',
  takeBackSure: 'Ja, neem alles terug',
  tookBack: 'Alles wat je schreef en zei is terug. Het staat nergens meer.',
  erased: 'Wil je helemaal weg, ook je naam? Vraag het de organisator, die kan je gegevens wissen.',
  unreachable: 'De server gaf geen antwoord. Probeer het zo nog eens.',
  guest: {
    title: 'Gegevens van deze gast',
    fetch: 'Haal gegevens op',
    erase: 'Wis deze gast…',
    eraseWords: 'Wis ook de woorden…',
    question: (name: string) => `${name} wissen?`,
    questionWords: 'Ook de woorden van deze gast wissen?',
    goneWords: 'De woorden van deze gast zijn gewist.',
    goes: 'Dit gaat weg, meteen en voorgoed',
    goesAlways: [
      'naam, mailadres, persoonlijke link en uitnodigingen',
      'wie welke handeling deed, de hand en de spreektijd',
      'een stem waarvan nog niemand de uitslag heeft gezien',
    ],
    goesWords: [
      'wat deze gast schreef, en wat er van de gast is opgeschreven',
      'toelichtingen en opmerkingen, zolang ze nog van iemand zijn',
    ],
    stays: 'Dit blijft',
    staysAlways: [
      'stemmen waarvan de uitslag bekend is: als aantal, zonder naam',
      'bestanden, mails en reservekopieën van eerder: die moet je zelf weghalen',
    ],
    staysName: 'een naam die anderen zelf opschreven: je leest hierna waar',
    staysWords: 'wat deze gast schreef en zei, zonder naam',
    alsoWords: 'Ook wat deze gast schreef en zei',
    confirm: 'Wis voorgoed',
    keep: 'Laat zo',
    done: 'Gewist.',
    gone: (name: string) => `${name} is gewist.`,
    nowhere: 'Anderen hebben deze naam nergens opgeschreven.',
    left: 'Anderen schreven deze naam ook op. Dat staat er nog, en niets houdt die naam nu nog tegen in een artikel:',
    leftIn: {
      article: (n: number) => `het artikel: ${n} ${plural('nl', n, 'keer', 'keer')}`,
      takeaways: (n: number) => `take-aways in eigen woorden: ${n} ${plural('nl', n, 'keer', 'keer')}`,
      thoughts: (n: number) => `gedachten van anderen: ${n} ${plural('nl', n, 'keer', 'keer')}`,
      runSheet: (n: number) => `het draaiboek: ${n} ${plural('nl', n, 'keer', 'keer')}`,
    },
    close: 'Sluit',
  },
}
export type OwnDataWords = typeof nlOwnData
