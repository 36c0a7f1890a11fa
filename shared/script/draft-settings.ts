import { formatOf, type FormatName } from '../formats/index.ts'
import { freshOptions, longestOption, type Option } from '../formats/options.ts'
import type { Lang } from '../lang.ts'
import { limits } from '../session/limits.ts'
import type { Draft, Tell, Told } from './draft.ts'
import { valueWords } from './labels.ts'
import { sidesIn } from './sides.ts'

type Raw = Record<string, unknown>

const isList = (value: unknown): value is readonly Option[] => Array.isArray(value)
const rawOf = (settings: unknown): Raw => (typeof settings === 'object' ? { ...settings } : {})

/** A value as its setting has it: a number, a word of ours, JSON, or the text itself. */
function valueOf(text: string, usual: unknown): unknown {
  const word = Object.entries(valueWords).find(([, words]) => Object.values(words).includes(text.toLowerCase()))?.[0]
  if (word !== undefined) return word
  if (typeof usual === 'string') return text
  try {
    const value: unknown = JSON.parse(text)
    return value
  } catch {
    return text
  }
}

/** A pole, and the argument for it when more was written than a pole holds. */
function splitPole(text: string): { readonly pole: string; readonly argument: string | null } {
  if (text.length <= limits.pole) return { pole: text, argument: null }
  const [, pole, argument] = /^(.{1,60}?)(?:\s[–—-]\s|[:;,.]\s|\s(?=\())(.+)$/.exec(text) ?? []
  return pole !== undefined && argument !== undefined ? { pole, argument } : { pole: text, argument: null }
}

/** The two sides of a draft: as lettered, as listed, or from its name. */
function polesOf({ lettered, listed, head, line }: Draft): readonly Told[] {
  if (lettered.length > 0) return ['A', 'B'].flatMap(letter => lettered.find(told => told.letter === letter) ?? [])
  if (listed.length === 2) return listed
  return (sidesIn(head.title) ?? []).map(text => ({ text, line }))
}

function poleSettings(draft: Draft, tell: Tell): Raw {
  const raw: Raw = {}
  const poles = polesOf(draft)
  for (const [index, key] of (['A', 'B'] as const).entries()) {
    const told = poles[index]
    if (!told) continue
    const { pole, argument } = splitPole(told.text)
    raw[`pole${key}`] = shortened({ ...told, text: pole }, limits.pole, tell)
    if (argument !== null) raw[`argument${key}`] = shortened({ ...told, text: argument }, limits.argument, tell)
  }
  if (poles.length < 2) tell(draft.line, 'no-poles')
  for (const { letter, line } of draft.lettered) if (letter > 'B') tell(line, 'lost')
  if (draft.lettered.length > 0 || draft.listed.length !== 2) for (const { line } of draft.listed) tell(line, 'lost')
  return raw
}

function shortened({ text, line }: Told, limit: number, tell: Tell): string {
  if (text.length > limit) tell(line, 'too-long', text.length - limit)
  return text.slice(0, limit).trim()
}

/** Options each once, no more than the format takes. */
function optionsOf(draft: Draft, fits: (options: readonly Option[]) => boolean, tell: Tell): readonly Option[] {
  const told = [...draft.lettered, ...draft.listed].toSorted((x, y) => x.line - y.line)
  const names: string[] = []
  for (const option of told) {
    const name = shortened(option, longestOption, tell)
    const same = names.some(other => other.toLowerCase() === name.toLowerCase())
    const enough = !same && names.length > 1 && !fits(freshOptions([...names, name])) && fits(freshOptions(names))
    if (same) tell(option.line, 'same')
    else if (enough) tell(option.line, 'more-options')
    else names.push(name)
  }
  return freshOptions(names)
}

/** Settings that the format reads, made of what was said of a dilemma; what does not fit is told and left as it usually is. */
export function fittingSettings(draft: Draft, format: FormatName, lang: Lang, tell: Tell): unknown {
  const definition = formatOf(format)
  const usual = rawOf(definition.emptySettings(lang))
  const fits = (raw: Raw) => definition.readSettings(raw) !== undefined
  const list = Object.keys(usual).find(key => isList(usual[key]))
  let raw: Raw = 'poleA' in usual ? { ...usual, ...poleSettings(draft, tell) } : usual
  if (list !== undefined) {
    const options = optionsOf(draft, some => fits({ ...usual, [list]: some }), tell)
    if (fits({ ...usual, [list]: options })) raw = { ...usual, [list]: options }
    else {
      tell(draft.line, 'few-options')
      raw = { ...usual, [list]: filledUp(options, usual[list]) }
    }
  }
  for (const [key, { text, line }] of draft.settings) {
    const next = { ...raw, [key]: valueOf(text, usual[key]) }
    if (key in usual && fits(next)) raw = next
    else tell(line, 'unfit')
  }
  return definition.readSettings(raw)
}

/** Options that were written, then as many of the usual ones as a new dilemma has. */
function filledUp(options: readonly Option[], usual: unknown): readonly Option[] {
  const names = options.map(({ name }) => name)
  const spare = isList(usual) ? usual.map(({ name }) => name).filter(name => !names.includes(name)) : []
  const least = isList(usual) ? usual.length : 0
  return freshOptions([...names, ...spare].slice(0, Math.max(least, names.length)))
}
