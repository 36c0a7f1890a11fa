const systems: readonly (readonly [RegExp, string])[] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/CrOS/, 'Chromebook'],
  [/Macintosh/, 'Mac'],
  [/Linux/, 'Linux'],
]

/** What a passkey is called when nobody says otherwise: the kind of device it lives on; empty when the browser does not tell. */
export const deviceName = (userAgent: string): string => systems.find(([pattern]) => pattern.test(userAgent))?.[1] ?? ''
