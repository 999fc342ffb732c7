import type { ComponentChildren } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { loadMessages, words } from '../messages/catalogue.ts'
import type common from '../messages/en/common.json'
import { setTitle, showAnchor } from '../state/device.ts'
import { isDrawn, screenStands } from '../state/first-screen.ts'
import { Page as Frame } from '../ui/Page.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { BottomLine } from './BottomLine.tsx'
import { later } from './later.tsx'
import { paths } from './paths.ts'
import { TopLine } from './TopLine.tsx'

/** Each of the marks comes up after something was tapped or fetched, so after the first screen. */
const Marks = later(async () => {
  const [module] = await Promise.all([import('./Marks.tsx'), loadMessages('marks')])
  return module.default
})

interface Props {
  readonly name: keyof (typeof common)['titles']
  /** The heading a person reads; the neutral title, unless the page says more. */
  readonly heading?: string
  readonly lead?: ComponentChildren
  /** Where Back leads; Today, unless the page is a step within another. `null` for none. */
  readonly backTo?: string | null
  readonly picture?: ComponentChildren
  /** What is less pressing: after the words on a phone, below the picture where there is room. */
  readonly below?: ComponentChildren
  readonly width?: 'reading' | 'wide'
  /** One of several screens at the same address: it begins at its top. */
  readonly step?: boolean
  /** False on the one page that is the urge itself. */
  readonly urgeButton?: boolean
  readonly children: ComponentChildren
}

/** A page within the bars: sets the neutral title, moves focus to its heading on arrival, offers the way back. */
export function Page({
  name,
  heading,
  lead,
  backTo = paths.today,
  picture,
  below,
  width,
  step = false,
  urgeButton = true,
  children,
}: Props) {
  const t = words('common')
  const title = t(`titles.${name}`)
  const head = useRef<HTMLHeadingElement>(null)
  // At once: whoever taps or types in the same moment would be moved away from where they are.
  useLayoutEffect(() => {
    setTitle(title)
    if (step) scrollTo(0, 0)
    if (isDrawn()) head.current?.focus({ preventScroll: true })
  }, [title, step])
  useEffect(() => {
    // The first screen is shown before it is asked where anything lies: to know that takes long there.
    if (!isDrawn()) head.current?.focus({ preventScroll: true })
    showAnchor()
    screenStands()
  }, [title, step])
  return (
    <Frame
      skip={t('skip')}
      top={
        <>
          <TopLine />
          <Marks />
        </>
      }
      bottom={urgeButton ? <BottomLine /> : undefined}
      picture={picture}
      below={below}
      {...(width === undefined ? {} : { width })}
    >
      <PageHead
        headingRef={head}
        title={heading ?? title}
        lead={lead}
        {...(backTo === null ? {} : { back: { href: backTo, label: t('back') } })}
      />
      {children}
    </Frame>
  )
}
