import type { Ending } from './inflections.ts'

const line = (ends: string, becomes: string): Ending => ({ ends, becomes: becomes.split(' ') })

/** Turkish endings follow the last vowel; after a vowel they begin with a consonant of their own. */
const harmony = (vowels: string, endings: string): readonly Ending[] => {
  const [of = '', to = '', ...rest] = endings.split(' ')
  const open = [`n${of}`, `y${to}`, ...rest.slice(0, 2), `y${rest[2]}`]
  return [...vowels].flatMap(vowel => [
    line(vowel, open.map(ending => vowel + ending).join(' ')),
    ...[...'bcçdfgğhjklmnprsştvyz'].map(last =>
      line(vowel + last, [of, to, ...rest].map(one => vowel + last + one).join(' ')),
    ),
  ])
}

/**
 * Endings of names, by school grammar, without claim to be whole: a form that is wrong is one that the person does not
 * choose. `all`: every word of a name changes, not only the last. Longer endings first.
 * ru: genitive, dative, accusative, instrumental, prepositional. pl, cs: genitive, dative, accusative, instrumental, locative.
 * fi: genitive, partitive, "in", "to", "from". hu: accusative, "to", "with". tr: of, to, at, from, with, as people write
 * them without the apostrophe; with one they are recognised anyway.
 */
export const table = {
  ru: {
    all: true,
    endings: [
      line('ская', 'ской ской скую ской ской'),
      line('ский', 'ского скому ского ским ском'),
      line('ова', 'овой овой ову овой овой'),
      line('ева', 'евой евой еву евой евой'),
      line('ина', 'иной иной ину иной иной'),
      line('ов', 'ова ову ова овым ове'),
      line('ев', 'ева еву ева евым еве'),
      line('ин', 'ина ину ина иным ине'),
      line('ия', 'ии ии ию ией ии'),
      line('га', 'ги ге гу гой ге'),
      line('ка', 'ки ке ку кой ке'),
      line('ша', 'ши ше шу шей ше'),
      line('жа', 'жи же жу жей же'),
      line('я', 'и е ю ей е'),
      line('а', 'ы е у ой е'),
      line('ий', 'ия ию ия ием ии'),
      line('й', 'я ю я ем е'),
      line('ь', 'я ю я ем е'),
      ...[...'бвгдзклмнпрстфхцчшщж'].map(end => line(end, `${end}а ${end}у ${end}а ${end}ом ${end}е`)),
    ],
  },
  pl: {
    all: true,
    endings: [
      line('ska', 'skiej skiej ską ską skiej'),
      line('cka', 'ckiej ckiej cką cką ckiej'),
      line('ski', 'skiego skiemu skiego skim skim'),
      line('cki', 'ckiego ckiemu ckiego ckim ckim'),
      line('ia', 'ii ii ię ią ii'),
      line('ka', 'ki ce kę ką ce'),
      line('ga', 'gi dze gę gą dze'),
      line('ta', 'ty cie tę tą cie'),
      line('ra', 'ry rze rę rą rze'),
      line('da', 'dy dzie dę dą dzie'),
      line('ła', 'ły le łę łą le'),
      line('a', 'y ie ę ą ie'),
      line('ek', 'ka kowi ka kiem ku'),
      line('eł', 'ła łowi ła łem le'),
      line('k', 'ka kowi ka kiem ku'),
      line('g', 'ga gowi ga giem gu'),
      line('sz', 'sza szowi sza szem szu'),
      line('cz', 'cza czowi cza czem czu'),
      line('', 'a owi a em u'),
    ],
  },
  cs: {
    all: true,
    endings: [
      line('ová', 'ové ové ovou ovou ové'),
      line('ská', 'ské ské skou skou ské'),
      line('cká', 'cké cké ckou ckou cké'),
      line('ský', 'ského skému ského ským ském'),
      line('cký', 'ckého ckému ckého ckým ckém'),
      line('ka', 'ky ce ku kou ce'),
      line('ra', 'ry ře ru rou ře'),
      line('a', 'y ě u ou ě'),
      line('ie', 'ie ii ii ií ii'),
      line('e', 'e i i í i'),
      line('ek', 'ka kovi ka kem kovi'),
      line('el', 'la lovi la lem lovi'),
      line('š', 'še šovi še šem šovi'),
      line('ř', 'ře řovi ře řem řovi'),
      line('', 'a ovi a em ovi'),
    ],
  },
  fi: {
    all: false,
    endings: [
      line('nen', 'sen sta sessa selle selta'),
      line('i', 'en ea essa elle elta'),
      line('a', 'an aa assa alle alta'),
      line('ä', 'än ää ässä älle ältä'),
      line('o', 'on oa ossa olle olta'),
      line('u', 'un ua ussa ulle ulta'),
      line('e', 'en eä essä elle eltä'),
      line('', 'in ia issa ille ilta'),
    ],
  },
  hu: {
    all: false,
    endings: [
      line('a', 'át ának ával'),
      line('e', 'ét ének ével'),
      line('ó', 'ót ónak óval'),
      line('ő', 'őt őnek ővel'),
      line('i', 'it inek ivel'),
      line('y', 'yt ynak yal'),
      line('s', 'sot snak ssal'),
      line('r', 'rt rnak rral'),
      line('n', 'nt nnak nnal'),
      line('h', 'hot hnak hval'),
      line('', 'et nek vel'),
    ],
  },
  tr: {
    all: false,
    endings: [
      ...harmony('aı', 'ın a da dan la'),
      ...harmony('ei', 'in e de den le'),
      ...harmony('ou', 'un a da dan la'),
      ...harmony('öü', 'ün e de den le'),
    ],
  },
} as const satisfies Readonly<Record<string, { readonly all: boolean; readonly endings: readonly Ending[] }>>
