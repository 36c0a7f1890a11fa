/** Templates of one's own, and a session like another one. */
export const nlTemplates = {
  keep: 'Bewaar als sjabloon',
  keepBody:
    'Het draaiboek, de huisregels en de segmenten. Geen gasten, geen stemmen en niets van wat er is gezegd. Elke organisator kan er een nieuwe tafel mee beginnen.',
  name: 'Naam van het sjabloon',
  needsName: 'Een sjabloon heeft een naam nodig.',
  kept: (name: string) => `Sjabloon ‘${name}’ is bewaard.`,
  cancel: 'Niet nu',
  own: 'Eigen sjabloon',
  rename: (name: string) => `Geef sjabloon ‘${name}’ een andere naam`,
  renamed: (name: string) => `Het sjabloon heet nu ‘${name}’.`,
  saveName: 'Bewaar de naam',
  remove: (name: string) => `Verwijder sjabloon ‘${name}’`,
  removing: {
    title: (name: string) => `Sjabloon ‘${name}’ verwijderen?`,
    body: 'Tafels die ermee begonnen, blijven zoals ze zijn.',
    confirm: 'Verwijder voorgoed',
    keep: 'Laat staan',
  },
  removed: (name: string) => `Sjabloon ‘${name}’ is verwijderd.`,
  copy: {
    label: (title: string) => `Maak een nieuwe tafel zoals ${title}`,
    heading: (title: string) => `Een nieuwe tafel zoals ‘${title}’`,
    body: 'Met hetzelfde draaiboek, dezelfde huisregels en dezelfde segmenten. Stemmen en gedachten gaan niet mee.',
    title: 'Titel',
    guests: 'Neem de gasten mee, met nieuwe links',
    go: 'Zet deze tafel klaar',
    busy: 'Wordt klaargezet…',
  },
}
export type TemplateWords = typeof nlTemplates
