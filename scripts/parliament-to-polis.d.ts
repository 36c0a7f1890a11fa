type Cell = string | number | null

export function wordsOf(title: string): string
export function tablesOf(partyVotes: string, motions: string): Readonly<Record<string, readonly (readonly Cell[])[]>>
