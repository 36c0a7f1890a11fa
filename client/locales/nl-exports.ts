/** Words of the files that a session can be taken along in. */
export const nlExports = {
  groups: {
    read: 'Om te lezen',
    write: 'Om verder te schrijven',
    show: 'Om te laten zien',
    count: 'Om mee te rekenen',
    keep: 'Om te bewaren',
  },
  formats: {
    html: { name: 'Webpagina', body: 'Eén bestand, zonder internet te lezen en te printen.' },
    pdf: { name: 'Pdf', body: 'Opgemaakt verslag, ook voor wie het laat voorlezen.' },
    docx: { name: 'Word', body: 'Verslag met koppen, tabellen en grafieken.' },
    md: { name: 'Markdown', body: 'Platte tekst, zonder grafieken.' },
    pptx: { name: 'PowerPoint', body: 'Eén take-away per dia, met de stemmen ernaast.' },
    svg: { name: 'Grafieken als SVG', body: 'Eén per dilemma, op elke maat scherp.' },
    png: { name: 'Grafieken als PNG', body: 'Dezelfde als beeld, voor een dia of een bericht.' },
    xlsx: { name: 'Excel', body: 'Take-aways, stemmen en gedachten op aparte bladen.' },
    csv: { name: 'CSV', body: 'Eén tabel, elk getal op een eigen regel.' },
    polis: {
      name: 'Polis',
      body: 'Gedachten en antwoorden voor programma’s die Polis lezen. De rijen zijn geen mensen.',
    },
    archive: { name: 'Archief', body: 'De hele sessie, zonder namen. Kan later weer worden ingelezen.' },
  },
  download: (name: string) => `Download als ${name}`,
  done: (name: string) => `${name} is gedownload.`,
}
export type ExportsWords = typeof nlExports
