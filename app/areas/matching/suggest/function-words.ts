import type { Word } from './words'

const list = `
aan achter al alle alles als altijd ander andere anderen ben bent bij daar daarna dan dat de deed deden deze die dit doe doen doet
door dus een elk elke en er even ga gaan gaat geen geweest ging goed haar had hadden heb hebben hebt heeft heel hem hen het hier hij
hoe hun iemand iets ik in is ja je jij jou jouw jullie kan kon konden kunnen kunt laat later maar me meer met mij mijn moest moet
moeten mocht na naar niet nog nu of om omdat onder ons onze ook op over samen sta staan staat steeds stond stonden te tegen toch toen
tot tussen u uit uw van vaak veel vind vond voor waar waren was wat we weer wel werd werden wie wij wil wilde worden wordt zal ze zelf
zich zij zijn zo zonder zou zouden
a about all also am an and are as at be been but by can could did do for from had has have he her his i if in into is it its me my not
of on or our out she so that the their them there they this to up was we were what when which who will with would you your
`

const functionWords: ReadonlySet<string> = new Set(list.trim().split(/\s+/))

/** Whether a word of a text can name something: `was` can in `de was`, and cannot in `zij was ziek`. */
export function canName(word: Word, before: Word | undefined): boolean {
  if (word.plain === 'was') return before?.plain === 'de' && before.clause === word.clause
  return !functionWords.has(word.plain)
}
