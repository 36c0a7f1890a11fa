import { isFormatName } from '../../../shared/formats/index.ts'
import { yesno, type YesNoSettings } from '../../formats/yesno.ts'

export const readSettings = (settings: unknown): YesNoSettings => yesno.readSettings(settings) ?? yesno.emptySettings()
export const chosenIn = (value: unknown): readonly string[] => {
  const ballot = yesno.readBallot(value, yesno.emptySettings())
  return ballot === undefined ? [] : [ballot]
}

/** As in `client/formats`, where the name is known to be one. */
export function registered() {
  const name: string = 'yesno'
  if (!isFormatName(name)) throw new Error('yesno is in no registry')
  return name
}
