import type { Item } from '../../domain/conferences/agenda/items.ts'
import { ownersOf } from '../../domain/conferences/meeting/said.ts'
import { newKey } from '../../platform/ids.ts'
import { Audience } from '../../ui/audience.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { DateField, SelectField, TextField } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { Kept } from '../../ui/talks/kept.tsx'
import { fieldOf, Problematic } from '../problems.tsx'
import { seenHint } from './item-fields.tsx'
import { whoSaid } from './names.ts'
import type { NotesProps } from './notes-page.tsx'

/** Exactly one does it, and there is a day. */
export function ActionForm({ visit, held, item, shown }: NotesProps & { item: Item }) {
  const { say, href } = visit
  const { talk, way } = held
  const address = href(`${way.base}/notes/${item.id}/actions`)
  const sent = 'what' in shown.values
  return (
    <Disclosure summary={say.t('talks.action')} open={sent}>
      <Kept say={say} what={address} whose={talk.me}>
        <Form
          action={address}
          submit={say.t('talks.action.keep')}
          kind="quiet"
          fields={{ key: newKey() }}
          summary={sent && <Problematic visit={visit} shown={shown} />}
        >
          <TextField {...fieldOf(visit, shown, 'what')} label={say.t('talks.action.what')} required />
          <SelectField
            {...fieldOf(visit, shown, 'owner')}
            label={say.t('talks.action.owner')}
            options={ownersOf(talk).map(({ value, person }) => ({
              value,
              label: whoSaid(visit, talk, sideOf(value), person),
            }))}
          />
          <DateField {...fieldOf(visit, shown, 'due')} label={say.t('talks.action.due')} required />
          <Audience>{seenHint(visit, talk, 'everyone')}</Audience>
        </Form>
      </Kept>
    </Disclosure>
  )
}

const sideOf = (owner: string) =>
  owner === 'student' ? 'student' : owner.startsWith('home') ? 'home' : 'school'
