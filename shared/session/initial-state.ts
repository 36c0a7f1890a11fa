import type { SessionId } from './ids.ts'
import { noOccasion } from './occasion.ts'
import { standardRules, type Session } from './session.ts'

/** A session of which nothing is known yet. */
export const initialState = (): Session => ({
  id: '' as SessionId, // no session has this id: SessionCreated is every log's first event
  title: '',
  lang: 'nl',
  rehearsal: false,
  createdAt: 0,
  ...noOccasion,
  source: null,
  rules: standardRules,
  segments: [],
  status: 'draft',
  stage: null,
  enteredAt: 0,
  left: null,
  liveAt: null,
  closedAt: null,
  spent: {},
  chapters: [],
  items: [],
  removed: { items: [], chapters: [] },
  guests: [],
  rounds: {},
  contributions: [],
  spotlight: null,
  timer: null,
  floor: { hands: [], speaking: null, turns: {}, talked: {} },
  takeaways: [],
  moved: null,
  builds: 0,
  minorities: {},
  register: null,
  findings: null,
})
