import { Resvg } from '@resvg/resvg-js'
import { withTypefaceFiles } from './typefaces.ts'

export interface Size {
  readonly width: number
  readonly height: number
}

/** The size of one of our own charts, in px. */
export function sizeOf(svg: string): Size {
  const [, width = '0', height = '0'] = /<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? []
  return { width: Number(width), height: Number(height) }
}

/** Charts as PNG, so many px wide each, in the order given; see-through where nothing is drawn unless `background` is set. */
export function rasterise(svgs: readonly string[], width: number, background?: string): readonly Buffer[] {
  if (svgs.length === 0) return []
  return withTypefaceFiles(fontFiles =>
    svgs.map(svg => {
      const picture = new Resvg(svg, {
        fitTo: { mode: 'width', value: width },
        font: { fontFiles, loadSystemFonts: true, sansSerifFamily: 'Liberation Sans' },
        ...(background !== undefined && { background }),
      })
      return picture.render().asPng()
    }),
  )
}
