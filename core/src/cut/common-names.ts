import { fold } from './fold.ts'

/**
 * Names that are ordinary words as well: such a name alone counts only with a capital letter, and only where another
 * sign stands in the same text. Own selection; a word that is missing here costs a namesake some quiet, no more.
 */
const lists = [
  'will may mark rose hope grace joy faith april june august summer autumn dawn eve iris lily ivy holly daisy olive ruby',
  'pearl amber jade crystal art bill bob jack pat sue rob chase grant frank victor dean earl duke king prince guy max',
  'miles drew dale glen cliff forest heath rusty sandy sunny star sky angel christian chance hunter mason page porter',
  'rich gene penny candy ginger melody harmony honor honour prudence patience charity mercy violet jasmine rosemary',
  'basil clay rock stone wood brook lane reed rain storm gale jewel jean carol bell belle merry carry robin jay martin',
  'wren colt buck wolf bear lance pierce wade skip chip chuck major trip dot nick pip rex ray stew ted tad van wing west',
  'ash aria bliss cash dash dolly fern harper hazel heather journey justice king liberty love noel opal paris pepper',
  'rosa ernst mai engel sonne viola linde heide erika pierre claire blanche constant marguerite clement aimee',
  'luz sol paz mar dolores consuelo alma cielo blanca pilar mercedes jesus domingo rosario concepcion esperanza soledad',
  'milagros rocio clara chiara gioia bianca fiore stella luce felice vera bruno leon',
  'вера надежда любовь роман лев роза слава мир света злата',
  'deniz umut baris savas yagmur gunes can ay gul onur sevgi bahar cicek ufuk toprak ozgur kaya aslan ates derya su nur',
  'toivo onni lumi rauha satu meri aamu usko armas tuuli sini kukka taimi vieno kielo virag hajnal',
  'أمل نور سلام جميل كريم حبيب سعيد أمير ورد قمر אור טל שיר גל עדן תקוה שלום חן ים אביב',
  'आशा प्रेम ज्योति शांति पूजा माया किरण सूरज दीपक 하늘 보라 슬기 이슬 사랑 아름 さくら ひかり',
]

let words: ReadonlySet<string> | undefined

/** A name, folded, that is an ordinary word too. */
export function isCommonWord(word: string): boolean {
  // Made when the first name is asked about: most pages begin without anybody to hide.
  words ??= new Set(lists.flatMap(line => fold(line).split(' ')))
  return words.has(word)
}
