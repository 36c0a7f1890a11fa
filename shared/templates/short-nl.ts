import { between, type Template } from './template.ts'

export const shortTableNl: Template = {
  name: 'short-table',
  lang: 'nl',
  title: 'Netjes afscheid nemen',
  description: 'Twee dilemma’s over klanten die vertrekken. Een half uur, om alles één keer rustig te proberen.',
  chapters: [{ key: 'goodbye', title: 'Als een klant gaat' }],
  items: [
    {
      key: 'welcome',
      chapter: 'goodbye',
      kind: 'talk',
      title: 'Even kennismaken',
      question: 'Wie ben je, en waar heb je voor het laatst iets opgezegd?',
      minutes: 4,
    },
    {
      key: 'cancel',
      chapter: 'goodbye',
      kind: 'dilemma',
      title: 'De knop ‘opzeggen’',
      question: 'Een klant wil opzeggen. Doe je op dat moment nog een voorstel, of is één klik genoeg?',
      ...between(
        ['Nog één voorstel', 'Soms wil iemand iets anders, en niet per se weg.'],
        ['Eén klik en klaar', 'Wie besloten heeft, wil geen gesprek maar een bevestiging.'],
      ),
      minutes: 13,
    },
    {
      key: 'memory',
      chapter: 'goodbye',
      kind: 'dilemma',
      title: 'Wat je na afloop bewaart',
      question:
        'Een klant is weg. Wis je alles wat je mag wissen, of bewaar je voorkeuren zolang dat mag, voor als iemand terugkomt?',
      ...between(
        ['Een schone lei', 'Mensen komen liever terug bij wie hen echt liet gaan.'],
        ['Bewaard voor later', 'Wie terugkomt, is blij dat niet alles opnieuw hoeft.'],
      ),
      minutes: 13,
    },
  ],
}
