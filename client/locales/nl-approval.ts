import { b, type Marked } from './marked.ts'
import { plural } from './numbers.ts'

/** Words of the approval: several of several. */
export const nlApproval = {
  called: { name: 'Meer uit meer', hint: 'Iedereen kiest zoveel opties als je toestaat.' },
  chooseFirst: 'Kies er minstens één',
  tooMany: (n: number) => `Haal er ${n} weg`,
  left: (n: number, most: number) =>
    n === 0 ? `Je koos er ${most}. Meer kan niet: haal er eerst een weg.` : `Je mag er nog ${n} kiezen.`,
  any: 'Kies zoveel je wilt.',
  standing: (names: string): Marked => ['Jij kiest ', b(names)],
  editor: {
    options: 'Waaruit kiest de tafel?',
    most: 'Hoeveel mag ieder er kiezen?',
    noLimit: 'Zoveel je wilt',
    atMost: (n: number) => `${plural('nl', n, 'Eén', `Hooguit ${n}`)}`,
  },
}
export type ApprovalWords = typeof nlApproval
