import type { Lang } from '../../shared/lang.ts'

interface PolisNote {
  readonly hidden: string
  readonly merged: string
  note(smallestReveal: number): string
}

/** What goes with the tables, for whoever opens them. */
export const polisNote: Readonly<Record<Lang, PolisNote>> = {
  nl: {
    hidden: '(verborgen door de gespreksleider)',
    merged: '(samengevoegd met een andere gedachte)',
    note: smallest => `Gedachten en antwoorden van een Exchange Table, in de vorm van een export van Polis.

De rijen zijn geen mensen. De antwoorden op elke gedachte liggen in een eigen, willekeurig ogende volgorde over de rijen:
elke kolom telt goed op, maar uit een rij is niemand af te lezen, en kampen zijn er niet uit te berekenen.
Ook author-id en de tijden zeggen niets: elke gedachte heeft een eigen nummer, en alle tijden zijn het begin van de tafel.

comments.csv            een rij per gedachte; moderated 1 lag op tafel, -1 is verborgen of samengevoegd, zonder tekst
votes.csv               een rij per antwoord: 1 eens, -1 oneens, 0 overgeslagen
participants-votes.csv  dezelfde antwoorden, een kolom per gedachte; leeg is niet beantwoord

Een gedachte met minder dan ${smallest} antwoorden staat hier zonder antwoorden. Een gedachte die haar spreker niet heeft
vrijgegeven, staat hier zonder haar tekst. Een tekst die met = + - of @ begint, heeft een apostrof ervoor gekregen.`,
  },
  en: {
    hidden: '(hidden by the host)',
    merged: '(merged with another thought)',
    note: smallest => `Thoughts and answers of an Exchange Table, in the form of a Polis export.

The rows are not people. The answers to each thought lie over the rows in an order of their own that looks random:
every column adds up, but nobody can be read from a row, and no camps can be worked out.
Neither author-id nor the times say anything: each thought has a number of its own, and all times are when the table opened.

comments.csv            one row a thought; moderated 1 was on the table, -1 was hidden or merged, without its text
votes.csv               one row an answer: 1 agree, -1 disagree, 0 passed
participants-votes.csv  the same answers, one column a thought; empty is not answered

A thought with fewer than ${smallest} answers stands here without answers. A thought that its speaker has not cleared
stands here without its text. A text that begins with = + - or @ got an apostrophe before it.`,
  },
}
