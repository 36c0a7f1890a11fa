/** How somebody is called at the table. A seat that nobody has put a name to keeps its number: “Gast 8”. */
export function firstName(name: string): string {
  const [first = name, second = ''] = name.split(' ')
  return /^\d+$/.test(second) ? `${first} ${second}` : first
}
