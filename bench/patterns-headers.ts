/**
 * How many of the 408 forms of WhatsApp's header (102 locales, 12 and 24 hours, two programs) are read as they were written. The same
 * on every machine whose Node has the same tables of locales.
 */
import 'temporal-polyfill/global'
import { judgedForms } from '../core/src/patterns/whatsapp/testing/judged-forms.ts'
import {
  fewWeeks,
  headerForms,
  moments,
  trickyTimes,
} from '../core/src/patterns/whatsapp/testing/locale-forms.ts'
import type { Row } from './figures.ts'

/** What was asked for, of chats of some weeks; none may ever be silently wrong. */
const leastRight = 400

export async function whatsappHeaders(): Promise<Row[]> {
  const rows = [await row('60 messages in six weeks', fewWeeks, leastRight)]
  for (const { name, firstDay, count } of trickyTimes) rows.push(await row(name, moments(count, firstDay), 0))
  return rows
}

async function row(name: string, at: readonly number[], least: number): Promise<Row> {
  const { right, asked, refused, wrong } = await judgedForms(at)
  return {
    what: `${headerForms.length} forms of header, ${name}: right, asked about, refused, silently wrong`,
    figure: [right, asked, refused, wrong].map(({ length }) => length).join(', '),
    budget: `${least > 0 ? `at least ${least} right, ` : ''}0 silently wrong`,
    holds: right.length >= least && wrong.length === 0,
    note: `ICU ${process.versions.icu}`,
  }
}
