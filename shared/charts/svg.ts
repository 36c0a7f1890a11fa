/** A number as SVG wants it: at most two decimals, never `-0` or an exponent. */
export const num = (value: number): string => String(Math.round(value * 100) / 100 + 0)

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

// XML 1.0, production [2] Char: control characters and lone surrogates make a document that no reader opens.
const notXml = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/** Text made safe for an attribute value or the inside of an element. */
export const escapeXml = (text: string): string =>
  text.replace(notXml, '\uFFFD').replace(/[&<>"']/g, character => entities[character] ?? character)

/** `page` follows the CSS variables of the page (and stands alone in light); the others hold literal colours only. */
export type ChartTheme = 'page' | 'light' | 'dark'

const light = {
  paper: '#F4F5F0',
  ink: '#14211B',
  'ink-2': '#43524A',
  'ink-3': '#5E6C64',
  line: '#D3DAD2',
  'line-strong': '#75837B',
  mark: '#11493A',
  object: '#8C1D4F',
  lamp: '#FFC72C',
  'lamp-edge': '#14211B',
  'lamp-light': '#FFD65C',
  'pole-a': '#2B45B3',
  'pole-b': '#AD4309',
  'pole-b-tint': '#FBE9DD',
}

export type ChartColour = keyof typeof light

const dark: Record<ChartColour, string> = {
  paper: '#0A1F19',
  ink: '#F3F5EE',
  'ink-2': '#B7CABF',
  'ink-3': '#8FA79B',
  line: '#2C4A3F',
  'line-strong': '#5F7F72',
  mark: '#6FA08C',
  object: '#FF9CC0',
  lamp: '#FFCB3D',
  'lamp-edge': 'none',
  'lamp-light': '#FFD65C',
  'pole-a': '#A7B8FF',
  'pole-b': '#FFA877',
  'pole-b-tint': '#43301F',
}

export type Palette = (colour: ChartColour) => string

export const paletteOf = (theme: ChartTheme): Palette => {
  if (theme === 'light') return colour => light[colour]
  if (theme === 'dark') return colour => dark[colour]
  return colour => `var(--${colour}, ${light[colour]})`
}

export const sansOf = (theme: ChartTheme): string =>
  theme === 'page' ? 'var(--sans, Schibsted Grotesk, sans-serif)' : 'Schibsted Grotesk, sans-serif'

/** An id that is the same for the same picture, so that two charts on a page never lend each other a gradient. */
export const pictureId = (content: string): string => {
  // FNV-1a, 32 bits (Fowler, Noll, Vo).
  let hash = 0x811c9dc5
  for (let i = 0; i < content.length; i++) hash = Math.imul(hash ^ content.charCodeAt(i), 0x01000193)
  return `c${(hash >>> 0).toString(36)}`
}

/** Words over lines of at most `columns` characters; a longer word keeps a line of its own. */
export const wrapWords = (text: string, columns: number): string[] => {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).filter(part => part !== '')) {
    if (line !== '' && line.length + 1 + word.length > columns) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return line === '' ? lines : [...lines, line]
}
