import { dayFromIndex } from '../../journal/calendar.ts'
import type { ReadChat } from '../reader.ts'
import type { BySide, Figure, Shape } from '../shape.ts'
import { breaksOf } from './breaks.ts'
import { burstsOf, memoryOf } from './bursts.ts'
import { cycleOf } from './cycle/cycle.ts'
import { daySeriesOf } from './cycle/day-series.ts'
import { doubleTextOf } from './double-text.ts'
import { drawnWaits } from './drawn-waits.ts'
import { gapSumsOf } from './gaps.ts'
import { startedCountOf, startedOf } from './initiation.ts'
import { lateNightOf } from './late-night.ts'
import { withoutTheirs } from './own-only.ts'
import { quietOf } from './quiet.ts'
import { reachedAgainOf } from './reached-again.ts'
import { reciprocityOf } from './reciprocity.ts'
import { repliesOf } from './replies.ts'
import { replyAsymmetryOf } from './reply-asymmetry.ts'
import { replyTimeOf } from './reply-time.ts'
import { randomFrom } from './resampling.ts'
import { sessionsOf } from './sessions.ts'
import { charactersOf, shareOf } from './share.ts'
import { mine, type Sides, theirs } from './sides.ts'
import { type Talk, talkOf } from './talk.ts'
import { waitsOf } from './waits.ts'
import { weekCountsOf, weeksOf } from './weeks.ts'

/**
 * The shape of a chat: the same figures for the same chat, mirrored when the sides are.
 * @param zone IANA zone in which days and hours are counted where the file's times are in UTC
 * @throws PatternsFailure `group` when others write, too; `noMessages`; RangeError for an unknown zone
 */
export function shapeOf(chat: ReadChat, sides: Sides, zone: string): Shape {
  const ownOnly = chat.notes.some(({ code }) => code === 'ownOnly')
  const common = { v: 1, format: chat.format, ownOnly } as const
  if (ownOnly) return { ...common, ...ownFigures(talkOf(chat, sides, zone)) }
  // The talk is as large as the chat and is let go here: the detector needs one row of numbers a day.
  const { figures, series } = fromTalk(talkOf(chat, sides, zone))
  const { episodes, cycle } = cycleOf(series)
  return { ...common, ...figures, quiet: quietOf(series, episodes), cycle }
}

function ownFigures(talk: Talk) {
  const none = withoutTheirs()
  return { ...none, ...overall(talk), lateNight: { ...none.lateNight, mine: lateNightOf(talk, mine) } }
}

function fromTalk(talk: Talk) {
  const figures = { ...overall(talk), ...balance(talk), ...conversations(talk), breaks: breaksOf(talk) }
  return { figures: { ...figures, ...answers(talk) }, series: daySeriesOf(talk) }
}

function overall(talk: Talk) {
  const month = (day: number) => dayFromIndex(day).slice(0, 7)
  const own = talk.side.reduce((sum, side) => sum + Number(side === mine), 0)
  const gaps = gapSumsOf(talk)
  return {
    from: month(talk.firstDay),
    to: month(talk.lastDay),
    days: talk.lastDay - talk.firstDay + 1,
    counted: { mine: own, theirs: talk.count - own },
    grain: talk.grain,
    weeks: weeksOf(weekCountsOf(talk)),
    bursts: burstsOf(gaps),
    memory: memoryOf(gaps),
  }
}

function balance(talk: Talk) {
  return {
    share: shareOf(talk),
    characters: charactersOf(talk),
    reciprocity: reciprocityOf(weekCountsOf(talk)),
    lateNight: bySide(side => lateNightOf(talk, side)),
    doubleText: bySide(side => doubleTextOf(talk, side)),
  }
}

function conversations(talk: Talk) {
  const sessions = sessionsOf(talk)
  return {
    started: startedOf(talk, sessions),
    startedCount: startedCountOf(sessions),
    reachedAgain: bySide(side => reachedAgainOf(sessions, side)),
  }
}

function answers(talk: Talk) {
  const waits = waitsOf(repliesOf(talk))
  const drawn = drawnWaits(waits, randomFrom(weekTotals(talk)))
  return {
    replyTime: {
      mine: replyTimeOf(waits.mine, waits.weeks, drawn.mine),
      theirs: replyTimeOf(waits.theirs, waits.weeks, drawn.theirs),
    },
    replyAsymmetry: replyAsymmetryOf(waits, drawn, talk.grain),
  }
}

function weekTotals(talk: Talk): Uint32Array {
  const weeks = weekCountsOf(talk)
  return weeks.mine.map((count, n) => count + (weeks.theirs[n] ?? 0))
}

function bySide(figureOf: (side: number) => Figure): BySide<Figure> {
  return { mine: figureOf(mine), theirs: figureOf(theirs) }
}
