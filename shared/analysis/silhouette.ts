/**
 * How much closer each member is to its own cluster than to the nearest other one.
 * @param distances symmetric matrix of distances, 0 or more, one row per member
 * @param clusters lists of member indexes; at least two, each member in exactly one
 * @returns a value per member, -1..1, no unit; 0 for a member alone in its cluster
 * @throws RangeError when the clusters do not part the members, or a row has another length
 * Source: Rousseeuw 1987, Journal of Computational and Applied Mathematics 20:53.
 */
export function silhouettes(
  distances: readonly (readonly number[])[],
  clusters: readonly (readonly number[])[],
): number[] {
  const members = clusters.flat().sort((a, b) => a - b)
  const parted = members.length === distances.length && members.every((member, index) => member === index)
  if (clusters.length < 2 || !parted) throw new RangeError('Clusters must part the members into two groups or more')
  if (distances.some(row => row.length !== distances.length)) throw new RangeError('Distances must be a square matrix')

  return distances.map((row, member) => {
    const away = (cluster: readonly number[], divisor: number) =>
      cluster.reduce((sum, other) => sum + (row[other] ?? 0), 0) / divisor
    const own = clusters.find(cluster => cluster.includes(member)) ?? []
    if (own.length === 1) return 0
    const others = clusters.filter(cluster => cluster !== own && cluster.length > 0)
    const inside = away(own, own.length - 1)
    const nearest = Math.min(...others.map(cluster => away(cluster, cluster.length)))
    const larger = Math.max(inside, nearest)
    return larger === 0 ? 0 : (nearest - inside) / larger
  })
}
