import { renderAsync } from '@resvg/resvg-js'
import { typefaces, withTypefaceFiles } from './typefaces.ts'

export interface Size {
  readonly width: number
  readonly height: number
}

/** The size of one of our own charts, in px. */
export function sizeOf(svg: string): Size {
  const [, width = '0', height = '0'] = /<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? []
  return { width: Number(width), height: Number(height) }
}

/** What the typefaces of the house hold: Latin and its punctuation. */
const beyondLatin = /[^\0-\u017F\u2000-\u206F]/u

/** Charts as PNG, so many px wide each, in the order given; drawn beside the server's own thread, which has a table to serve. */
export async function rasterise(svgs: readonly string[], width: number): Promise<readonly Buffer[]> {
  if (svgs.length === 0) return []
  return withTypefaceFiles(async fontFiles => {
    const pictures = svgs.map(svg => {
      // To look through all fonts of the machine takes longer than to draw.
      const loadSystemFonts = typefaces().length === 0 || beyondLatin.test(svg)
      const font = { fontFiles, loadSystemFonts, serifFamily: 'Liberation Serif', sansSerifFamily: 'Liberation Sans' }
      return renderAsync(svg, { fitTo: { mode: 'width', value: width }, font })
    })
    return (await Promise.all(pictures)).map(picture => picture.asPng())
  })
}
