export interface Components {
  /** Column means, that were taken off before anything else. */
  readonly center: readonly number[]
  /** Unit vectors over the columns, the one that explains most first; the sign of each is that of its largest entry. */
  readonly components: readonly (readonly number[])[]
  /** Variance along each component (divisor n - 1), in the square of the matrix's unit. */
  readonly variances: readonly number[]
  /** Where each row stands on the components. */
  readonly projections: readonly (readonly number[])[]
}

const steps = 100
const still = 1e-12

const dot = (a: readonly number[], b: readonly number[]): number => {
  let sum = 0
  for (let index = 0; index < a.length; index += 1) sum += (a[index] ?? 0) * (b[index] ?? 0)
  return sum
}
const scaled = (vector: readonly number[]): number[] => {
  const length = Math.sqrt(dot(vector, vector))
  return length === 0 ? vector.map(() => 0) : vector.map(value => value / length)
}

/** X'X v without making X'X. */
function gram(rows: readonly (readonly number[])[], vector: readonly number[]): number[] {
  const product = new Array<number>(vector.length).fill(0)
  for (const row of rows) {
    const along = dot(row, vector)
    if (along === 0) continue
    for (let column = 0; column < row.length; column += 1)
      product[column] = (product[column] ?? 0) + along * (row[column] ?? 0)
  }
  return product
}

/** The start must not be at right angles to the answer: the row that lies farthest out is a fair guess, the same every time. */
function start(rows: readonly (readonly number[])[]): readonly number[] {
  return rows.reduce((far, row) => (dot(row, row) > dot(far, far) ? row : far), rows[0] ?? [])
}

const fixedSign = (vector: readonly number[]): readonly number[] => {
  const largest = vector.reduce((most, value) => (Math.abs(value) > Math.abs(most) ? value : most), 0)
  return largest < 0 ? vector.map(value => -value) : vector
}

/**
 * The directions along which the rows of a matrix differ most, by power iteration with deflation. No chance is in it.
 * @param matrix one row per person, all of the same length, without gaps
 * @param count how many components, 1 or more
 * @throws RangeError when there is no row, the rows differ in length, or a value is not finite
 * Source: Hotelling 1933, Journal of Educational Psychology 24:417; power iteration as in Polis's math.
 */
export function principalComponents(matrix: readonly (readonly number[])[], count: number): Components {
  const width = matrix[0]?.length ?? 0
  if (matrix.length === 0 || matrix.some(row => row.length !== width || !row.every(Number.isFinite))) {
    throw new RangeError('Components need rows of finite numbers, all of the same length')
  }
  const center = Array.from({ length: width }, (_, column) => {
    return matrix.reduce((sum, row) => sum + (row[column] ?? 0), 0) / matrix.length
  })
  const centered = matrix.map(row => row.map((value, column) => value - (center[column] ?? 0)))
  let rest: readonly (readonly number[])[] = centered
  const components: (readonly number[])[] = []
  for (let made = 0; made < Math.min(count, width); made += 1) {
    let vector = scaled(start(rest))
    for (let step = 0; step < steps; step += 1) {
      const next = scaled(gram(rest, vector))
      const moved = next.reduce((sum, value, column) => sum + Math.abs(value - (vector[column] ?? 0)), 0)
      vector = next
      if (moved < still) break
    }
    const component = fixedSign(vector)
    components.push(component)
    rest = rest.map(row => {
      const along = dot(row, component)
      return row.map((value, column) => value - along * (component[column] ?? 0))
    })
  }
  const projections = centered.map(row => components.map(component => dot(row, component)))
  const variances = components.map((_, index) => {
    const along = projections.map(row => row[index] ?? 0)
    return matrix.length < 2 ? 0 : dot(along, along) / (matrix.length - 1)
  })
  return { center, components, variances, projections }
}
