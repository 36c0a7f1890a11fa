import type { ExportsWords } from './nl-exports.ts'

export const enExports: ExportsWords = {
  groups: {
    read: 'To read',
    write: 'To write on with',
    show: 'To show',
    count: 'To calculate with',
    keep: 'To keep',
  },
  formats: {
    html: { name: 'Web page', body: 'One file, to read offline and to print.' },
    pdf: { name: 'PDF', body: 'A report in print, also for those who have it read aloud.' },
    docx: { name: 'Word', body: 'The report with headings, tables and charts.' },
    md: { name: 'Markdown', body: 'Plain text, without charts.' },
    pptx: { name: 'PowerPoint', body: 'One take-away a slide, with the votes beside it.' },
    svg: { name: 'Charts as SVG', body: 'One a dilemma, sharp at any size.' },
    png: { name: 'Charts as PNG', body: 'The same as pictures, for a slide or a message.' },
    xlsx: { name: 'Excel', body: 'Take-aways, votes and thoughts on sheets of their own.' },
    csv: { name: 'CSV', body: 'One table, each number on a line of its own.' },
    polis: { name: 'Polis', body: 'Thoughts and answers for programs that read Polis. The rows are not people.' },
    archive: { name: 'Archive', body: 'The whole session, without names. It can be read back later.' },
  },
  download: name => `Download as ${name}`,
  done: name => `${name} has been downloaded.`,
}
