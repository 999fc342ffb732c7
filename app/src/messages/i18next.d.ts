import 'i18next'
import type after from './en/after.json'
import type ahead from './en/ahead.json'
import type approach from './en/approach.json'
import type channels from './en/channels.json'
import type check from './en/check.json'
import type closing from './en/closing.json'
import type common from './en/common.json'
import type decide from './en/decide.json'
import type devices from './en/devices.json'
import type feelings from './en/feelings.json'
import type friend from './en/friend.json'
import type friends from './en/friends.json'
import type help from './en/help.json'
import type incoming from './en/incoming.json'
import type insights from './en/insights.json'
import type journal from './en/journal.json'
import type kept from './en/kept.json'
import type ladder from './en/ladder.json'
import type letters from './en/letters.json'
import type lines from './en/lines.json'
import type locked from './en/locked.json'
import type log from './en/log.json'
import type lookBack from './en/lookBack.json'
import type mail from './en/mail.json'
import type marks from './en/marks.json'
import type matters from './en/matters.json'
import type myself from './en/myself.json'
import type onward from './en/onward.json'
import type patterns from './en/patterns.json'
import type people from './en/people.json'
import type plan from './en/plan.json'
import type questions from './en/questions.json'
import type ready from './en/ready.json'
import type reasons from './en/reasons.json'
import type record from './en/record.json'
import type reminders from './en/reminders.json'
import type reply from './en/reply.json'
import type report from './en/report.json'
import type review from './en/review.json'
import type safety from './en/safety.json'
import type settings from './en/settings.json'
import type shield from './en/shield.json'
import type sources from './en/sources.json'
import type stages from './en/stages.json'
import type step from './en/step.json'
import type suggest from './en/suggest.json'
import type tendency from './en/tendency.json'
import type time from './en/time.json'
import type today from './en/today.json'
import type twelveWords from './en/twelveWords.json'
import type urge from './en/urge.json'
import type wake from './en/wake.json'
import type wall from './en/wall.json'
import type welcome from './en/welcome.json'
import type words from './en/words.json'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: {
      after: typeof after
      ahead: typeof ahead
      approach: typeof approach
      channels: typeof channels
      check: typeof check
      common: typeof common
      decide: typeof decide
      devices: typeof devices
      feelings: typeof feelings
      friend: typeof friend
      friends: typeof friends
      help: typeof help
      incoming: typeof incoming
      insights: typeof insights
      journal: typeof journal
      kept: typeof kept
      letters: typeof letters
      locked: typeof locked
      log: typeof log
      lookBack: typeof lookBack
      myself: typeof myself
      onward: typeof onward
      ready: typeof ready
      ladder: typeof ladder
      closing: typeof closing
      mail: typeof mail
      marks: typeof marks
      matters: typeof matters
      reminders: typeof reminders
      reply: typeof reply
      lines: typeof lines
      tendency: typeof tendency
      record: typeof record
      patterns: typeof patterns
      people: typeof people
      plan: typeof plan
      questions: typeof questions
      reasons: typeof reasons
      report: typeof report
      review: typeof review
      safety: typeof safety
      settings: typeof settings
      shield: typeof shield
      sources: typeof sources
      stages: typeof stages
      step: typeof step
      suggest: typeof suggest
      time: typeof time
      today: typeof today
      twelveWords: typeof twelveWords
      urge: typeof urge
      wake: typeof wake
      wall: typeof wall
      welcome: typeof welcome
      words: typeof words
    }
  }
}
