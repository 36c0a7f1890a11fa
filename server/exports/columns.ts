import type { Block, Heading } from './document.ts'

type Inside = Exclude<Block, Heading>

const lettersIn = (block: Inside): number => JSON.stringify(block).length

/** A list as lists of one item, so that it can be cut. */
const loosened = (block: Inside): readonly Inside[] =>
  block.kind === 'list' && !block.ordered ? block.items.map(item => ({ ...block, items: [item] })) : [block]

/** Lists that stand together are one again. */
function joined(blocks: readonly Inside[]): readonly Inside[] {
  const whole: Inside[] = []
  for (const block of blocks) {
    const before = whole.at(-1)
    if (block.kind === 'list' && !block.ordered && before?.kind === 'list' && !before.ordered) {
      whole[whole.length - 1] = { ...before, items: [...before.items, ...block.items] }
    } else whole.push(block)
  }
  return whole
}

/** Blocks over two columns of about the same length; a paragraph and an item of a list stay whole. */
export function inTwoColumns(blocks: readonly Inside[]): readonly [readonly Inside[], readonly Inside[]] {
  const pieces = blocks.flatMap(loosened)
  const all = pieces.reduce((sum, piece) => sum + lettersIn(piece), 0)
  let letters = 0
  const cut = pieces.findIndex(piece => {
    letters += lettersIn(piece)
    return letters - lettersIn(piece) / 2 >= all / 2
  })
  const first = cut === -1 ? pieces.length : Math.max(1, cut)
  return [joined(pieces.slice(0, first)), joined(pieces.slice(first))]
}
