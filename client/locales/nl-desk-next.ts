const small = ['nul', 'één', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien', 'elf', 'twaalf']
const inWords = (n: number) => small[n] ?? String(n)

/** The big button of the gespreksleider: what it does and what follows from it; and the way back. */
export const nlDeskNext = {
  on: 'Verder',
  openLobby: 'Open de lobby',
  openLobbyBody: (guests: number) =>
    `${guests === 1 ? 'De gast kan' : `De ${guests} gasten kunnen`} binnenkomen. De huisregels liggen daarna vast.`,
  begin: (title: string) => `Begin met ${title}`,
  arrived: (present: number, seats: number) =>
    present >= seats
      ? `${seats === 1 ? 'Wie genodigd is, zit' : `Alle ${seats} zitten`} aan tafel.`
      : `${present} van de ${seats} ${present === 1 ? 'zit' : 'zitten'} aan tafel. Wie later komt, schuift aan.`,
  closeVote: 'sluit de stem',
  closeTalk: 'sluit het gesprek',
  /** What closing a vote leads to. */
  stillChoosing: 'Wie nog aan het kiezen is, houdt een halve minuut.',
  youShow: 'De uitslag toon jij daarna.',
  toReveal: 'ga naar de onthulling',
  toRevealBody: 'De tafel ziet nog niets: tonen doe je daarna.',
  showReveal: 'toon de onthulling',
  showShift: 'toon de verschuiving',
  everybodySees: 'Iedereen ziet waar de tafel staat, zonder namen.',
  closeWithheld: 'Sluit de stem, sla de onthulling over',
  withheld: 'Sla de onthulling over',
  /** "4 van de 18 stemmen liggen op tafel." */
  counted: (closes: { readonly voted: number; readonly of: number } | null) =>
    closes === null
      ? ''
      : closes.voted === 0
        ? 'Er ligt nog geen stem op tafel.'
        : `${closes.voted} van de ${closes.of} stemmen ${closes.voted === 1 ? 'ligt' : 'liggen'} op tafel.`,
  tooFew: (smallest: number) => `Met minder dan ${inWords(smallest)} standpunten tonen we niets. De tafel praat eerst.`,
  votes(voted: number, of: number): string {
    if (voted >= of) return of === 1 ? 'De stem ligt op tafel.' : `Alle ${of} stemmen liggen op tafel.`
    const rest = of - voted
    const others = rest === 1 ? 'De andere telt' : `De ${inWords(rest)} anderen tellen`
    return `${this.counted({ voted, of })} ${voted === 0 ? 'Wie nog wil kiezen, kan dat dan niet meer.' : `${others} niet meer mee.`}`
  },
  openVote: (name: string) => `open de ${name}`,
  openVoteBody: (seats: number, again: boolean) =>
    `${seats} ${seats === 1 ? 'deelnemer ziet' : 'deelnemers zien'} het dilemma${again ? ' opnieuw' : ''}. Het scherm toont een donkere tafel.`,
  introduce: (number: number) => `leg dilemma ${number} op tafel`,
  introduceBody: (title: string) => `${title}. Iedereen leest de vraag, stemmen kan nog niet.`,
  openTalk: 'open het gesprek',
  openTalkBody: 'Handen en gedachten mogen op tafel. Het scherm toont wat jij in het midden legt.',
  conclude: 'rond dit dilemma af',
  concludeBody: 'De uitslag blijft staan. Stemmen en schrijven kan niet meer.',
  goTo: (title: string) => `ga naar ${title}`,
  talkBody: 'Iedereen kan een hand opsteken. Er wordt niet gestemd.',
  pauseBody: (minutes: number) =>
    `${minutes === 1 ? 'Eén minuut' : `${minutes} minuten`}. De schermen vragen even niets.`,
  openTakeaways: 'open de take-aways',
  openTakeawaysBody: 'We leggen de stemmen naast de gesprekken en maken een concept. De tafel ziet nog niets.',
  takeawaysReady: (n: number) =>
    `${n === 1 ? 'Eén concept ligt' : `${n} concepten liggen`} klaar. De tafel ziet nog niets.`,
  present: (number: number) => `Leg take-away ${number} op tafel`,
  close: 'Sluit de tafel',
  closeBody: 'Daarna kan niemand meer nagaan wie wat stemde. Je bevestigt het nog één keer.',
  back: (name: string) => `Terug naar ${name}`,
  backTo: (name: string, dilemma: number) => `Terug naar ${name} van dilemma ${dilemma}`,
  noBack: 'Terug',
  noBackWhy: 'Dit is het begin.',
  jumpBody: 'De hele tafel gaat mee.',
  jumpClosesVote: 'De open stem sluit.',
  jumpReveals: 'De tafel ziet de uitslag pas als jij hem toont.',
  jumpVotes: 'Stemmen die er al lagen, blijven liggen.',
  confirmClose: {
    title: 'De tafel sluiten?',
    body: 'Dit kan niet terug.',
    points: [
      'De stemmen worden door elkaar geschud en de sleutel wordt vernietigd. Niemand kan daarna nog nagaan wie wat stemde.',
      'Stemmen, schrijven en oordelen kan niet meer.',
      'De take-aways en de uitslag blijven, en jij kunt ze meenemen.',
    ],
    confirm: 'Sluit de tafel voorgoed',
    keep: 'Nog niet',
  },
  timer: {
    label: 'Klok van deze stap',
    left: 'te gaan',
    over: 'over de tijd',
    paused: 'stilgezet',
    none: 'geen klok',
    pause: 'Zet de klok stil',
    resume: 'Laat de klok lopen',
    start: (minutes: number) => `Start de klok: ${minutes} ${minutes === 1 ? 'minuut' : 'minuten'}`,
    more: '1 minuut erbij',
    less: '1 minuut eraf',
    plusOne: '1 minuut',
  },
  shortcuts: {
    label: 'Sneltoetsen',
    next: 'volgende stap',
    back: 'terug',
    more: 'minuut erbij',
    less: 'minuut eraf',
    clock: 'klok stil of lopend',
    quiet: 'Tijdens het typen doen ze niets.',
  },
}
export type DeskNextWords = typeof nlDeskNext
