import type { ComponentType } from 'preact'
import { lazy } from 'preact-iso'
import { loadMessages, type Namespace } from '../messages/catalogue.ts'
import { behindLock } from './BehindLock.tsx'
import { Home } from './Home.tsx'
import { paths } from './paths.ts'

interface Screen {
  readonly path: string
  readonly component: ComponentType
}

/** A screen that is fetched when it is first opened, together with its words. `diary`: the lock stands before it. */
function screen(
  path: string,
  namespaces: readonly Namespace[],
  load: () => Promise<{ default: ComponentType }>,
  access: 'always' | 'diary' = 'always',
): Screen {
  const open = lazy(async () => {
    const [module] = await Promise.all([load(), ...namespaces.map(loadMessages)])
    return module
  })
  return { path, component: access === 'diary' ? behindLock(open) : open }
}

/** Every screen of the app. Today comes with the first load; the others are split off. */
export const screens: readonly Screen[] = [
  { path: paths.today, component: behindLock(Home) },
  screen(paths.now, ['urge'], () => import('./urge/Urge.tsx')),
  screen(paths.after, ['after'], () => import('./after/After.tsx')),
  screen(`${paths.step}/:id`, ['step', 'channels'], () => import('./step/Step.tsx')),
  screen(paths.log, ['log', 'channels'], () => import('./log/Log.tsx')),
  screen(paths.incoming, ['incoming', 'channels', 'log'], () => import('./incoming/Incoming.tsx')),
  screen(paths.kept, ['kept', 'channels'], () => import('./kept/Kept.tsx'), 'diary'),
  screen(paths.help, ['help'], () => import('./help/Help.tsx')),
  screen(paths.safety, ['safety'], () => import('./safety/Safety.tsx')),
  screen(paths.plan, ['plan', 'channels'], () => import('./plan/Plan.tsx'), 'diary'),
  screen(paths.decide, ['decide', 'safety'], () => import('./decide/Decide.tsx'), 'diary'),
  screen(paths.approach, ['approach', 'channels'], () => import('./approach/Approach.tsx'), 'diary'),
  screen(paths.review, ['review'], () => import('./review/Review.tsx'), 'diary'),
  screen(paths.ahead, ['ahead', 'plan'], () => import('./ahead/Ahead.tsx'), 'diary'),
  screen(paths.words, ['words', 'plan', 'kept', 'ladder'], () => import('./words/Words.tsx'), 'diary'),
  screen(paths.channels, ['wall', 'channels', 'plan'], () => import('./wall/Wall.tsx'), 'diary'),
  // Before the single channels, whose addresses begin alike.
  screen(paths.shield, ['shield', 'wall', 'plan'], () => import('./shield/Shield.tsx'), 'diary'),
  screen(paths.mail, ['mail', 'wall'], () => import('./mail/Mail.tsx'), 'diary'),
  screen(`${paths.channels}/:id`, ['wall', 'channels'], () => import('./wall/OneChannel.tsx'), 'diary'),
  screen(paths.people, ['people'], () => import('./people/People.tsx'), 'diary'),
  screen(paths.friends, ['friends', 'friend'], () => import('./friends/Friends.tsx'), 'diary'),
  screen(`${paths.friends}/:id`, ['friends', 'friend'], () => import('./friends/OneFriend.tsx'), 'diary'),
  screen(paths.myself, ['myself'], () => import('./myself/Myself.tsx'), 'diary'),
  screen(paths.check, ['check', 'plan', 'help'], () => import('./check/Check.tsx'), 'diary'),
  screen(paths.stages, ['stages', 'insights'], () => import('./stages/Stages.tsx'), 'diary'),
  screen(paths.feelings, ['feelings'], () => import('./feelings/Feelings.tsx'), 'diary'),
  screen(paths.letters, ['letters'], () => import('./letters/Letters.tsx'), 'diary'),
  screen(paths.time, ['time', 'plan'], () => import('./time/Time.tsx'), 'diary'),
  screen(paths.lookBack, ['lookBack', 'plan'], () => import('./lookBack/LookBack.tsx'), 'diary'),
  screen(paths.reasons, ['reasons'], () => import('./reasons/Reasons.tsx'), 'diary'),
  screen(paths.questions, ['questions'], () => import('./questions/Questions.tsx')),
  screen(paths.insights, ['insights'], () => import('./insights/Insights.tsx'), 'diary'),
  screen(paths.report, ['report', 'insights'], () => import('./report/Report.tsx'), 'diary'),
  screen(paths.shape, ['patterns'], () => import('./patterns/Patterns.tsx'), 'diary'),
  screen(paths.onward, ['onward', 'ladder', 'review'], () => import('./onward/Onward.tsx'), 'diary'),
  screen(paths.ready, ['ready', 'ladder', 'feelings'], () => import('./ready/Ready.tsx'), 'diary'),
  screen(paths.ladder, ['ladder', 'ready', 'feelings'], () => import('./ladder/Ladder.tsx'), 'diary'),
  screen(
    paths.closing,
    ['closing', 'channels', 'ladder', 'lookBack', 'onward', 'plan', 'record', 'settings', 'today', 'wall'],
    () => import('./closing/Closing.tsx'),
    'diary',
  ),
  screen(
    paths.matters,
    ['matters', 'reply', 'plan', 'channels'],
    () => import('./matters/Matters.tsx'),
    'diary',
  ),
  screen(paths.reply, ['reply'], () => import('./reply/Reply.tsx'), 'diary'),
  screen(paths.lines, ['lines', 'ladder'], () => import('./lines/Lines.tsx')),
  screen(paths.tendency, ['tendency'], () => import('./tendency/Tendency.tsx'), 'diary'),
  screen(paths.record, ['record', 'help', 'settings', 'marks'], () => import('./record/Record.tsx'), 'diary'),
  screen(paths.journal, ['journal', 'channels'], () => import('./journal/Journal.tsx'), 'diary'),
  screen(paths.sources, ['sources'], () => import('./sources/Sources.tsx')),
  screen(paths.reminders, ['reminders', 'wake'], () => import('./reminders/Reminders.tsx'), 'diary'),
  screen(paths.devices, ['devices', 'twelveWords'], () => import('./devices/Devices.tsx'), 'diary'),
  screen(
    paths.settings,
    ['settings', 'help', 'record', 'twelveWords'],
    () => import('./settings/Settings.tsx'),
    'diary',
  ),
]
