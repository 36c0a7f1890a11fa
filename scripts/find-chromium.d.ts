export function findChromium(): Promise<{ path: string; from: 'setting' | 'system' | 'package' | 'installed' }>
