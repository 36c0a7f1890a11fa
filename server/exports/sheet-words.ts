import type { Lang } from '../../shared/lang.ts'

/** Names of sheets and heads of columns in the workbook. */
export interface SheetWords {
  readonly about: string
  readonly takeaways: string
  readonly votes: string
  readonly results: string
  readonly thoughts: string
  readonly method: string
  readonly what: string
  readonly value: string
  readonly date: string
  readonly seated: string
  readonly arrived: string
  readonly voted: string
  readonly dilemmas: string
  readonly rehearsal: string
  readonly yes: string
  readonly no: string
  readonly title: string
  readonly number: string
  readonly headline: string
  readonly weight: string
  readonly body: string
  readonly counter: string
  readonly change: string
  readonly rule: string
  readonly chapter: string
  readonly item: string
  readonly question: string
  readonly round: string
  readonly ofSeated: string
  readonly proxies: string
  readonly noPosition: string
  readonly place: string
  readonly left: string
  readonly right: string
  readonly label: string
  readonly kind: string
  readonly text: string
  readonly source: string
  readonly agree: string
  readonly disagree: string
  readonly pass: string
}

export const sheetWords: Readonly<Record<Lang, SheetWords>> = {
  nl: {
    about: 'Over de tafel',
    takeaways: 'Take-aways',
    votes: 'Stemmen',
    results: 'Uitslagen',
    thoughts: 'Gedachten',
    method: 'Methode',
    what: 'Wat',
    value: 'Waarde',
    date: 'Datum',
    seated: 'Mensen met een stem',
    arrived: 'Gekomen',
    voted: 'Gestemd',
    dilemmas: 'Dilemma’s met een stemming',
    rehearsal: 'Repetitie',
    yes: 'ja',
    no: 'nee',
    title: 'Titel',
    number: 'Nr.',
    headline: 'Kop',
    weight: 'Gewicht',
    body: 'Toelichting',
    counter: 'De andere kant',
    change: 'Wat dit zou veranderen',
    rule: 'Regel',
    chapter: 'Hoofdstuk',
    item: 'Onderwerp',
    question: 'Vraag',
    round: 'Ronde',
    ofSeated: 'Van de',
    proxies: 'Op papier of met hand',
    noPosition: 'Zonder standpunt',
    place: 'Plek',
    left: 'Plek 1 is',
    right: 'Laatste plek is',
    label: 'Naam',
    kind: 'Soort',
    text: 'Tekst',
    source: 'Van wie',
    agree: 'Eens',
    disagree: 'Oneens',
    pass: 'Sloeg over',
  },
  en: {
    about: 'About the table',
    takeaways: 'Take-aways',
    votes: 'Votes',
    results: 'Results',
    thoughts: 'Thoughts',
    method: 'Method',
    what: 'What',
    value: 'Value',
    date: 'Date',
    seated: 'People with a vote',
    arrived: 'Came',
    voted: 'Voted',
    dilemmas: 'Dilemmas voted on',
    rehearsal: 'Rehearsal',
    yes: 'yes',
    no: 'no',
    title: 'Title',
    number: 'No.',
    headline: 'Headline',
    weight: 'Weight',
    body: 'Explanation',
    counter: 'The other side',
    change: 'What would change this',
    rule: 'Rule',
    chapter: 'Chapter',
    item: 'Subject',
    question: 'Question',
    round: 'Round',
    ofSeated: 'Of',
    proxies: 'On paper or by hand',
    noPosition: 'No position',
    place: 'Place',
    left: 'Place 1 is',
    right: 'Last place is',
    label: 'Name',
    kind: 'Kind',
    text: 'Text',
    source: 'By whom',
    agree: 'Agree',
    disagree: 'Disagree',
    pass: 'Passed',
  },
}
