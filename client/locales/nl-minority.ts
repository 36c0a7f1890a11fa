/** A minority words its own sentence: asked of those who hold it, on their own page alone. */
export const nlMinority = {
  // Says nothing to whoever looks over a shoulder.
  summary: 'Er is een vraag aan jou alleen',
  /** The same for everybody who votes, so that it says nothing either. */
  forYou: 'Alleen voor jou',
  nothingForYou: 'Er is nu niets dat alleen aan jou gevraagd wordt.',
  title: (pole: string) => `Geef jullie kant woorden: ‘${pole}’`,
  lead: (other: string) =>
    `Bij de laatste stem kozen meer mensen de kant van ‘${other}’. Jij staat aan de andere kant, en niet alleen. Samen geven jullie die kant een eigen zin.`,
  promise:
    'Niemand ziet wie dit schrijft, ook de gespreksleider en je medestanders niet. De zin komt woordelijk in het verslag, zonder namen. Het hoeft niet.',
  stands: 'Zo staat hij er nu',
  none: 'Er staat nog niets.',
  label: 'De zin van jullie kant',
  hint: 'Eén of twee zinnen. Wie aan jullie kant staat, kan er iets anders voor in de plaats leggen, tot de tafel sluit.',
  open: 'Schrijf de zin',
  change: 'Verander de zin',
  lay: 'Leg deze zin neer',
  takeBack: 'Neem de zin terug',
  laid: 'De zin van jullie kant ligt er.',
  takenBack: 'De zin is teruggenomen.',
  changed: 'Intussen legde iemand aan jullie kant deze zin neer',
  emptied: 'Intussen nam iemand aan jullie kant de zin terug.',
  keepTheirs: 'Laat deze staan',
  layMine: 'Leg de mijne ervoor in de plaats',
}
export type MinorityWords = typeof nlMinority
