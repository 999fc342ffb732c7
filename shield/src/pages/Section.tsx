import type { ComponentChildren } from 'preact'

/** A part of a page under its own heading. */
export function Section({
  title,
  children,
}: {
  readonly title: string
  readonly children: ComponentChildren
}) {
  return (
    <section class="section stack">
      <h2>{title}</h2>
      {children}
    </section>
  )
}
