import { fold } from '../../cut/fold.ts'

/** One spelling for words that differ only by capitals, accents, digits, dots (but for those between digits), unseen marks or the width of a space. */
export const spelled = (text: string): string =>
  fold(text)
    .replaceAll(/(?<!\d)\.|\.(?!\d)|[\u200c\u200d]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
