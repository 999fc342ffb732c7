import { useLocation, useRoute } from 'preact-iso'
import { person } from '../../state/view.ts'
import { Ask } from './Ask.tsx'
import { End } from './End.tsx'
import { Noted } from './Noted.tsx'
import { namedPart } from './parts.ts'
import { Settle } from './Settle.tsx'

/** After a contact or a look: a fact, then settling, three questions that can all be skipped, and where it goes on. */
export default function Step() {
  const { query } = useLocation()
  const { params } = useRoute()
  const id = params.id ?? ''
  const part = namedPart(query.s)
  const contact = person.value.hold.contacts.get(id)
  const shared = { id, contact }
  switch (part) {
    case 'noted':
      return <Noted {...shared} />
    case 'settle':
      return <Settle {...shared} />
    case 'end':
      return <End {...shared} />
    default:
      return <Ask key={part} {...shared} question={part} />
  }
}
