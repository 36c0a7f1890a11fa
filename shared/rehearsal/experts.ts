export type Segment = 'b2b' | 'retail' | 'fmcg' | 'nonprofit'
export type ExpertRole = 'scientist' | 'author' | 'consultant' | 'member'

export interface Expert {
  key: string
  name: string
  segment: Segment
  role: ExpertRole
}

// All invented. Segments take turns, so that any first part of the list is as mixed as the whole.
export const experts: readonly Expert[] = [
  { key: 'marloes', name: 'Marloes Veenendaal', segment: 'b2b', role: 'member' },
  { key: 'idris', name: 'Idris Belhaj', segment: 'retail', role: 'consultant' },
  { key: 'wietske', name: 'Wietske Hofstra', segment: 'fmcg', role: 'member' },
  { key: 'clyde', name: 'Clyde Martowidjojo', segment: 'nonprofit', role: 'scientist' },
  { key: 'joost', name: 'Joost van Ravenhorst', segment: 'b2b', role: 'author' },
  { key: 'shanti', name: 'Shanti Jagroep', segment: 'retail', role: 'member' },
  { key: 'emre', name: 'Emre Aydoğan', segment: 'fmcg', role: 'scientist' },
  { key: 'geertje', name: 'Geertje Blankespoor', segment: 'nonprofit', role: 'member' },
  { key: 'xiulan', name: 'Xiu-Lan Cheung', segment: 'b2b', role: 'consultant' },
  { key: 'pieter-bas', name: 'Pieter-Bas Zonneveld', segment: 'retail', role: 'author' },
  { key: 'latifa', name: 'Latifa Oulad Haddou', segment: 'fmcg', role: 'member' },
  { key: 'sjoerd', name: 'Sjoerd Wiersinga', segment: 'nonprofit', role: 'consultant' },
  { key: 'annemijn', name: 'Annemijn Kloosterboer', segment: 'b2b', role: 'scientist' },
  { key: 'delano', name: 'Delano Pinas', segment: 'retail', role: 'member' },
  { key: 'katarzyna', name: 'Katarzyna Wolska', segment: 'fmcg', role: 'consultant' },
  { key: 'huub', name: 'Huub Peerbooms', segment: 'nonprofit', role: 'author' },
  { key: 'nilufar', name: 'Nilufar Sharifi', segment: 'b2b', role: 'member' },
  { key: 'teun', name: 'Teun Schimmelpenning', segment: 'retail', role: 'scientist' },
  { key: 'roos', name: 'Roos in ’t Hout', segment: 'fmcg', role: 'author' },
  { key: 'abebe', name: 'Abebe Tessema', segment: 'nonprofit', role: 'member' },
  { key: 'chantal', name: 'Chantal Lemmens-Baart', segment: 'b2b', role: 'consultant' },
  { key: 'mick', name: 'Mick Oosterwegel', segment: 'retail', role: 'member' },
  { key: 'zeynep', name: 'Zeynep Karadağ', segment: 'fmcg', role: 'member' },
  { key: 'douwe', name: 'Douwe Terpstra-Nauta', segment: 'nonprofit', role: 'scientist' },
  { key: 'iris', name: 'Iris Tahapary', segment: 'b2b', role: 'author' },
  { key: 'jaspreet', name: 'Jaspreet Gillis', segment: 'retail', role: 'consultant' },
  { key: 'oscar', name: 'Oscar Domacassé', segment: 'fmcg', role: 'member' },
  { key: 'fenna', name: 'Fenna Wolthuizen', segment: 'nonprofit', role: 'consultant' },
  { key: 'bert-jan', name: 'Bert-Jan Koldewijn', segment: 'b2b', role: 'member' },
  { key: 'soraya', name: 'Soraya de Windt', segment: 'retail', role: 'scientist' },
]
