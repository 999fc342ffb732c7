import { type ComponentType, render } from 'preact'
import { Failed } from './Failed.tsx'
import { t } from './words.ts'

/** Draws a page of the extension. Its title is a neutral word, because the browser keeps titles. */
export function mount(name: 'pause' | 'popup' | 'options' | 'unlock' | 'scan', Page: ComponentType): void {
  const page = document.getElementById('page')
  if (page === null) return
  document.title = t(`page_${name}`)
  document.documentElement.lang = t('page_lang')
  document.documentElement.dir = t('page_dir')
  render(
    <>
      <Page />
      <Failed />
    </>,
    page,
  )
}
