import { keptInTab } from './kept.ts'

const keyOf = (session: string) => `exchange-table/token/${session}`

/** The token of the link with which this tab sits at a session: kept in the tab, so that no address shows it. */
export const seatToken = {
  read(session: string): string {
    const token = keptInTab.read(keyOf(session))
    return typeof token === 'string' ? token : ''
  },
  keep: (session: string, token: string) => keptInTab.write(keyOf(session), token),
}
