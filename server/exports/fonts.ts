import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const files = [
  {
    family: 'Piazzolla Variable',
    style: 'normal',
    file: '@fontsource-variable/piazzolla/files/piazzolla-latin-opsz-normal.woff2',
  },
  {
    family: 'Piazzolla Variable',
    style: 'italic',
    file: '@fontsource-variable/piazzolla/files/piazzolla-latin-opsz-italic.woff2',
  },
  {
    family: 'Schibsted Grotesk Variable',
    style: 'normal',
    file: '@fontsource-variable/schibsted-grotesk/files/schibsted-grotesk-latin-wght-normal.woff2',
  },
] as const

const require = createRequire(import.meta.url)
let faces: string | undefined

/** The document's type inside the document, so that one file stands alone for ever. */
export function fontFaces(): string {
  faces ??= files
    .map(({ family, style, file }) => {
      const data = readFileSync(require.resolve(file)).toString('base64')
      return `@font-face{font-family:"${family}";font-style:${style};font-weight:100 900;src:url(data:font/woff2;base64,${data}) format("woff2")}`
    })
    .join('\n')
  return faces
}
