import type { FunctionComponent } from 'preact'
import { useLocation } from 'preact-iso'
import type { ShieldPart } from './address.ts'
import { Elsewhere } from './Elsewhere.tsx'
import { How } from './How.tsx'
import { Install } from './Install.tsx'
import { Limits } from './Limits.tsx'
import { Never } from './Never.tsx'
import { Overview } from './Overview.tsx'
import { When } from './When.tsx'
import './Shield.css'

const parts: Readonly<Record<ShieldPart, FunctionComponent>> = {
  how: How,
  when: When,
  never: Never,
  install: Install,
  elsewhere: Elsewhere,
  limits: Limits,
}

/** Quiet in the browser: who is put away, how, when, and how it comes into the browser. */
export default function Shield() {
  const { query } = useLocation()
  const Part = parts[query.s as ShieldPart] ?? Overview
  return <Part />
}
