/** A block of a Markdown document, between fences that say what it is. */
export interface Block {
  readonly kind: string
  readonly text: string
  /** The line on which it begins, from 1. */
  readonly line: number
}

export function blocksIn(document: string): readonly Block[] {
  const blocks: Block[] = []
  const lines = document.split('\n')
  let begun: { kind: string; at: number } | undefined
  lines.forEach((line, index) => {
    if (!line.startsWith('```')) return
    if (begun) {
      blocks.push({ kind: begun.kind, text: lines.slice(begun.at + 1, index).join('\n'), line: begun.at + 2 })
      begun = undefined
    } else begun = { kind: line.slice(3), at: index }
  })
  return blocks
}
