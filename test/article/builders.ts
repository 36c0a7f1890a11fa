import { checkArticle } from '../../shared/article/check.ts'
import type { Finding } from '../../shared/article/finding.ts'
import type { ArticleMaterial, QuotePiece, TakeawayPiece, VotesPiece } from '../../shared/article/material.ts'
import { asId, type ContributionId, type ItemId } from '../../shared/session/ids.ts'

const item = asId<ItemId>('help')

/** 9 of 12 for “Zelf aankloppen”, 2 for the other side, 1 in the middle; agreed. */
export const votesPiece = (other: Partial<VotesPiece> = {}): VotesPiece => ({
  kind: 'votes',
  ref: 'v1',
  title: 'Hulp bij geldzorgen',
  item,
  sentences: ['Bij de laatste stem stonden 9 van de 12 aan de kant van ‘Zelf aankloppen’.'],
  numbers: ['9', '2', '1', '12', '5'],
  label: 'agree',
  unanimous: false,
  claims: ['agreement', 'broad-majority', 'majority'],
  ...other,
})
export const takeawayPiece = (other: Partial<TakeawayPiece> = {}): TakeawayPiece => ({
  kind: 'takeaway',
  ref: 't1',
  title: 'De tafel kiest ‘Zelf aankloppen’',
  takeawayKind: 'agreement',
  sentences: ['De tafel kiest ‘Zelf aankloppen’', 'Driekwart is geen getal dat hier staat.'],
  item,
  numbers: ['9', '12'],
  agreed: true,
  claims: ['agreement', 'broad-majority', 'majority'],
  ...other,
})
export const quotePiece = (other: Partial<QuotePiece> = {}): QuotePiece => ({
  kind: 'quote',
  ref: 'q1',
  title: 'Hulp bij geldzorgen',
  contribution: asId<ContributionId>('said'),
  item,
  text: 'Als iemand nee zegt, is het nee. Ook volgende maand.',
  original: null,
  clearance: 'cleared',
  source: null,
  numbers: ['8', '10'],
  claims: ['broad-majority', 'majority'],
  ...other,
})
export const uncleared = (other: Partial<QuotePiece> = {}): QuotePiece =>
  quotePiece({
    ref: 'q2',
    text: 'Wij bellen al jaren voordat de eerste aanmaning de deur uit gaat, en dat werkt.',
    clearance: 'asked',
    ...other,
  })

export const materialOf = (other: Partial<ArticleMaterial> = {}): ArticleMaterial => ({
  lang: 'nl',
  title: 'Aankloppen of wachten',
  pieces: [takeawayPiece(), votesPiece(), quotePiece(), uncleared()],
  numbers: ['12', '4'],
  frame: ['De tafel is geen steekproef: een uitslag geldt voor wie er zat.'],
  phrases: ['Zelf aankloppen', 'Dertig gesprekken voeren', 'Een klant zit krap. Bel je zelf, of wacht je af?'],
  names: ['Wietske Hofstra', 'Roos van den Berg', 'Idris Belhaj'],
  ...other,
})

/** What is found in a text, as “kind: words”. */
export const foundIn = (markdown: string, material: ArticleMaterial = materialOf()): readonly string[] =>
  checkArticle(markdown, material).map(({ kind, about }) => `${kind}: ${about}`)

export const kindsIn = (markdown: string, material: ArticleMaterial = materialOf()): readonly Finding['kind'][] =>
  checkArticle(markdown, material).map(({ kind }) => kind)
