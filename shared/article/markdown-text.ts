/** Somebody’s text inside Markdown: nothing in it becomes markup, and it stays on its line. */
export const asMarkdown = (text: string): string =>
  text
    .trim()
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\\`*_{}[\]<>#|~!&$]/g, '\\$&')

/** The same at the start of a line, where other marks would make a list, a heading or a rule. */
export const asLine = (text: string): string =>
  asMarkdown(text)
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d+)(?=[.)])/, '$1\\')
