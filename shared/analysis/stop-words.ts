export type Language = 'nl' | 'en'

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(word => word !== ''))

/** Words that turn a sentence round: never dropped, or "geen bezwaar" would equal "bezwaar" and "tegen" would equal "voor". */
export const negations: Readonly<Record<Language, ReadonlySet<string>>> = {
  nl: words('niet geen nooit zonder niemand nergens niets noch nee tegen minder'),
  en: words('not no never without nobody nowhere nothing neither nor none cannot against less fewer'),
}

/** Function words, which say what language a text is in and nothing of its subject. Own lists of common grammar. */
export const stopWords: Readonly<Record<Language, ReadonlySet<string>>> = {
  nl: words(`
    de het een der des den dit dat deze die daar hier er ik je jij jou u hij zij ze we wij jullie hem haar hen hun ons mij
    me mijn jouw uw zijn onze zich zelf zo n t s en of maar want dus als dan toch ook nog al alle alles wel
    te ten ter van voor in op aan met bij naar uit over om door tot onder tussen na sinds
    is ben bent was waren wees geweest word wordt worden werd werden geworden heb hebt heeft hebben had hadden gehad
    kan kun kunt kunnen kon konden zal zult zullen zou zouden mag mogen mocht moet moeten moest wil wilt willen wilde
    doe doet doen deed gaan gaat wat wie waar wanneer hoe waarom welke welk iets iemand ieder iedere elk elke
    meer zeer heel erg veel toen nu omdat terwijl hoewel zodat wanneer indien waarbij waardoor daarom daardoor
    men eens reeds alleen echter omtrent`),
  en: words(`
    the a an this that these those here there i you he she it we they me him her us them my your his its our their mine
    yours ours theirs myself yourself itself ourselves themselves and or but so because if then than as while although
    though also too just only very more most such s t d ll m re ve
    of to in on at by for with from into onto about over under between through during after before since until upon
    is am are was were be been being has have had having do does did doing done can could will would shall should may
    might must ca wo sha what who whom whose which when where why how all any each every some many much both either
    other own same again once now up down out off`),
}
