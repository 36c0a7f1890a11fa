export function locate(command: string): string | undefined
export function mayInstall(): boolean
export function install(...packages: string[]): Promise<void>
