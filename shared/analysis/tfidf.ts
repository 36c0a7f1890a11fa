/** Weight per term, of length 1 unless the document is empty. */
export type TermVector = ReadonlyMap<string, number>

/**
 * Documents as weighted terms: w = (1 + ln tf) (ln((1+N)/(1+df)) + 1), then scaled to length 1.
 * @param documents the terms of each document, repeated as often as they occur
 * @returns one vector per document, weights 0..1; an empty one for an empty document
 * Source: Salton & Buckley 1988, Information Processing & Management 24:513, with smoothed document frequencies, which
 * leave a term that all documents have at 1 instead of 0.
 */
export function tfidf(documents: readonly (readonly string[])[]): TermVector[] {
  const frequencies = documents.map(frequencyOf)
  const documentsWith = frequencyOf(frequencies.flatMap(terms => [...terms.keys()]))
  return frequencies.map(terms => {
    const weights = [...terms].map(([term, tf]): [string, number] => {
      const df = documentsWith.get(term) ?? 0
      return [term, (1 + Math.log(tf)) * (Math.log((1 + documents.length) / (1 + df)) + 1)]
    })
    const length = Math.hypot(...weights.map(([, weight]) => weight))
    return new Map(weights.map(([term, weight]) => [term, weight / length]))
  })
}

/**
 * Cosine of the angle between two vectors of tfidf.
 * @returns 0 (no term in common)..1 (same terms in the same proportions); 0 for an empty document
 * Source: as tfidf.
 */
export function cosine(a: TermVector, b: TermVector): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a]
  let product = 0
  for (const [term, weight] of few) product += weight * (many.get(term) ?? 0)
  return Math.min(1, product)
}

/**
 * The cosines of all pairs, through an index of terms: only documents that share a term are ever compared.
 * @returns a symmetric matrix, one row per document, entries 0..1; 1 on the diagonal but for empty documents
 * Source: as tfidf.
 */
export function cosines(vectors: readonly TermVector[]): Float64Array[] {
  const matrix = vectors.map(() => new Float64Array(vectors.length))
  const holders = new Map<string, { readonly documents: number[]; readonly weights: number[] }>()
  for (const [document, vector] of vectors.entries()) {
    const row = matrix[document]
    if (row === undefined) continue
    for (const [term, weight] of vector) {
      const earlier = holders.get(term) ?? { documents: [], weights: [] }
      const { documents, weights } = earlier
      for (let place = 0; place < documents.length; place++) {
        const other = documents[place] ?? 0
        row[other] = (row[other] ?? 0) + weight * (weights[place] ?? 0)
      }
      earlier.documents.push(document)
      earlier.weights.push(weight)
      holders.set(term, earlier)
    }
    row[document] = vector.size === 0 ? 0 : 1
    for (let other = 0; other < document; other++) {
      const product = Math.min(1, row[other] ?? 0)
      const across = matrix[other]
      row[other] = product
      if (across) across[document] = product
    }
  }
  return matrix
}

function frequencyOf(terms: readonly string[]): Map<string, number> {
  const frequency = new Map<string, number>()
  for (const term of terms) frequency.set(term, (frequency.get(term) ?? 0) + 1)
  return frequency
}
