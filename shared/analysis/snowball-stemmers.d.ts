declare module 'snowball-stemmers' {
  export function newStemmer(algorithm: 'dutch' | 'english'): { stem(word: string): string }
}
