import {
  AlignmentType,
  BorderStyle,
  LevelFormat,
  LineRuleType,
  type INumberingOptions,
  type IStylesOptions,
} from 'docx'
import type { Lang } from '../../shared/lang.ts'

export const ink = '14211B'
const ink2 = '43524A'
export const night = '0A1F19'
export const onNight = 'F3F5EE'
const onNight2 = 'B7CABF'
export const hairline = 'C9D1C8'
export const objection = '8C1D4F'

/** Word has these everywhere; a document that is written on further needs type that its writer has. */
export const serif = 'Georgia'
export const sans = 'Arial'

/** In twentieths of a point. */
const points = (number: number): number => Math.round(number * 20)

const locales: Readonly<Record<Lang, string>> = { nl: 'nl-NL', en: 'en-GB' }

/** What the paragraphs of a report look like; each has its name in Word's list of styles. */
export const stylesOf = (lang: Lang): IStylesOptions => ({
  default: {
    document: {
      run: {
        font: serif,
        size: 21,
        color: ink,
        language: { value: locales[lang], eastAsia: 'zh-CN', bidirectional: 'ar-SA' },
      },
      paragraph: { spacing: { line: 290, lineRule: LineRuleType.AUTO, after: points(6) } },
    },
    title: {
      run: { font: serif, size: 72, color: ink },
      paragraph: { spacing: { line: 230, lineRule: LineRuleType.AUTO, before: points(24), after: points(14) } },
    },
    heading1: {
      run: { font: serif, size: 42, color: ink },
      paragraph: {
        spacing: { line: 240, lineRule: LineRuleType.AUTO, before: points(34), after: points(8) },
        keepNext: true,
        border: { top: { style: BorderStyle.SINGLE, size: 12, color: ink, space: 10 } },
      },
    },
    heading2: {
      run: { font: serif, size: 27, bold: true, color: ink },
      paragraph: {
        spacing: { line: 250, lineRule: LineRuleType.AUTO, before: points(22), after: points(5) },
        keepNext: true,
      },
    },
  },
  paragraphStyles: [
    {
      id: 'Kicker',
      name: 'Kicker',
      basedOn: 'Normal',
      run: { font: sans, size: 18, color: ink2 },
      paragraph: { spacing: { after: 0 } },
    },
    {
      id: 'Lead',
      name: 'Lead',
      basedOn: 'Normal',
      run: { size: 28 },
      paragraph: { spacing: { line: 300, lineRule: LineRuleType.AUTO, after: points(16) }, indent: { left: 1700 } },
    },
    { id: 'Question', name: 'Question', basedOn: 'Normal', run: { size: 24 }, paragraph: { keepNext: true } },
    {
      id: 'Weight',
      name: 'Weight',
      basedOn: 'Normal',
      run: { font: sans, size: 18, bold: true },
      paragraph: { keepNext: true },
    },
    {
      id: 'Counter',
      name: 'Counter-view',
      basedOn: 'Normal',
      paragraph: {
        spacing: { before: points(8), after: points(8) },
        indent: { left: 240 },
        border: { left: { style: BorderStyle.DASH_SMALL_GAP, size: 24, color: ink, space: 8 } },
      },
    },
    {
      id: 'Small',
      name: 'Small',
      basedOn: 'Normal',
      run: { font: sans, size: 17, color: ink2 },
      paragraph: { spacing: { line: 264, lineRule: LineRuleType.AUTO, after: points(4) } },
    },
    {
      id: 'Quotation',
      name: 'Quotation',
      basedOn: 'Normal',
      run: { italics: true, size: 23 },
      paragraph: { spacing: { before: points(9), after: points(2) }, keepNext: true },
    },
    {
      id: 'Opening',
      name: 'Opening picture',
      basedOn: 'Normal',
      run: { font: sans, size: 17, color: onNight2 },
      paragraph: { spacing: { line: 264, lineRule: LineRuleType.AUTO, before: points(10), after: points(10) } },
    },
  ],
})

const level = (format: 'bullet' | 'decimal', text: string) => ({
  level: 0,
  format: format === 'bullet' ? LevelFormat.BULLET : LevelFormat.DECIMAL,
  text,
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: 340, hanging: 340 } } },
})

export const numbering: INumberingOptions = {
  config: [
    { reference: 'dashes', levels: [level('bullet', '–')] },
    { reference: 'numbers', levels: [level('decimal', '%1.')] },
  ],
}
