import { roundTable, type RoundTable } from './table-geometry.ts'
import { shortName, tableLabels, type TableLabel } from './table-labels.ts'

export interface TableTopInput {
  readonly width: number
  readonly height: number
  readonly people: readonly {
    readonly name: string
    /** A second line below the name. */
    readonly note: string
    /** How far the marks of the seat reach beyond its circle. */
    readonly reach: number
    /** Keeps its name where there is no room for all. */
    readonly calls: boolean
  }[]
}

export interface TableTop {
  readonly table: RoundTable
  readonly labels: readonly (TableLabel & { readonly name: string; readonly note: string })[]
}

const OFF = 24
const SEAT = 10.5
const LINE = 18
/** Average width of a letter of the sans at 15 and at 13 px, measured on Dutch names. */
const LETTER = 7.9
const NOTE_LETTER = 6.7
const [LARGEST, SMALLEST] = [210, 60]
/** For names of up to this many letters the table makes room, as long as it does not get smaller than this. */
const [WHOLE_NAME, ROOMY] = [20, 130]

/** The largest table, with a name at every seat, that fits the box it gets. */
export const tableTop = ({ width, height, people }: TableTopInput): TableTop => {
  const lay = (radius: number): TableTop & { fits: (shortened: boolean) => boolean } => {
    const table = roundTable({
      ...{ x: width / 2, y: height / 2, radius, off: OFF, seatRadius: SEAT },
      seats: people.length,
      turn: 0.5,
    })
    // Each side of the table holds as many lines as are high; when there are more, only who calls keeps a name.
    const crowded = people.length * LINE > 4 * (radius + OFF + LINE * 3)
    const lines = people.map(({ calls, note }) => (crowded && !calls ? 0 : note === '' ? 1 : 2))
    const reach = people.map(person => person.reach)
    const labels = tableLabels({ table, lines, lineHeight: LINE, reach }).map((label, i) => {
      const [whole, note] = [lines[i] === 0 ? '' : (people[i]?.name ?? ''), people[i]?.note ?? '']
      const room = roomFor(label, width)
      const name = shortName(whole, Math.floor(room / LETTER))
      const inside = label.y >= 0 && label.y + (lines[i] ?? 1) * LINE <= height
      const noteFits = note.length * NOTE_LETTER <= room || lines[i] !== 2
      const fits = inside && noteFits && name.length * LETTER <= room
      return {
        ...label,
        name,
        note: noteFits && name !== '' ? note : '',
        fits,
        whole: name === whole || whole.length > WHOLE_NAME,
      }
    })
    return { table, labels, fits: shortened => labels.every(label => label.fits && (shortened || label.whole)) }
  }
  for (let radius = LARGEST; radius >= ROOMY; radius -= 4) {
    const laid = lay(radius)
    if (laid.fits(false)) return laid
  }
  for (let radius = ROOMY; radius > SMALLEST; radius -= 4) {
    const laid = lay(radius)
    if (laid.fits(true)) return laid
  }
  return lay(SMALLEST)
}

const roomFor = ({ x, anchor }: TableLabel, width: number): number =>
  anchor === 'end' ? x : anchor === 'start' ? width - x : 2 * Math.min(x, width - x)
