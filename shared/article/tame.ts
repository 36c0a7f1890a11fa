/** Deeper than anybody writes: a quotation in a list in a quotation. */
const deepest = 20
/** More signs of Markdown than a paragraph of a person has. */
const mostSigns = 400

const containers = /^(?:[ \t]{0,3}(?:>|[-+*]|\d{1,9}[.)])[ \t]?)*/
const container = /[>*+-]|(?<=\d)[.)]/g
const sign = /[*_[\]`<!~]/g

/** The same sign to a reader, and none of Markdown's; each as long as what it stands for, so that no offset moves. */
const plain: Readonly<Record<string, string>> = {
  ...{ '>': '›', '*': '∗', '+': '＋', '-': '‐', '.': '․', ')': '）' },
  ...{ _: '＿', '[': '［', ']': '］', '`': 'ˋ', '<': '‹', '!': 'ǃ', '~': '∼' },
}
const plainSign = (found: string): string => plain[found] ?? found

/** Leaves the first ones of what a pattern finds as they are. */
function after(most: number, text: string, pattern: RegExp): string {
  let seen = 0
  return text.replaceAll(pattern, found => ((seen += 1) > most ? plainSign(found) : found))
}

function tamedLine(line: string): string {
  const [head = ''] = containers.exec(line) ?? []
  return after(deepest, head, container) + line.slice(head.length)
}

/**
 * Markdown that is read in a time that grows with its length: a reader of Markdown takes minutes over some thousands of list signs
 * inside each other, or of stars that nothing closes. Beyond what anybody writes such signs become letters that look like them.
 * @returns as many UTF-16 units as were given, each line and each sign where it was
 */
export const tamed = (markdown: string): string =>
  markdown
    .split(/(\n[ \t]*\n)/)
    .map(block => after(mostSigns, block.split('\n').map(tamedLine).join('\n'), sign))
    .join('')
