/** What a scribe wrote down of somebody’s own spoken words. */
export const nlSpoken = {
  title: (n: number) => (n === 1 ? 'Zo is opgeschreven wat je zei' : `Zo is opgeschreven wat je zei (${n})`),
  came: 'Er is iets opgeschreven wat je zei.',
  lead: 'De verslaglegger schreef dit op toen je sprak. Klopt het niet, verbeter het dan. Het verslag in komt het alleen als jij dat zegt.',
  about: (title: string) => `Bij “${title}”`,
  corrected: 'Door jou verbeterd.',
  correct: 'Verbeter de woorden',
  correctFor: (text: string) => `Verbeter “${text}”`,
  label: 'Wat je bedoelde te zeggen',
  save: 'Bewaar',
  saved: 'Je verbetering is bewaard.',
  withdrawBody: 'Deze woorden verdwijnen, ook als bewijs.',
}
export type SpokenWords = typeof nlSpoken
