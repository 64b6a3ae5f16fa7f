import type { Child } from 'hono/jsx'
import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { Form } from '../../ui/form.tsx'
import { DraftKeeper } from '../../ui/voice/draft-keeper.tsx'
import type { EditFormProps } from '../people/edit-form.tsx'
import { hasValues, Problematic } from '../problems.tsx'
import { draftOf } from './way.ts'

/** `about`: the home or thing that the words are about. */
type DraftFormProps = EditFormProps & { about: string; fields?: Record<string, string> }

/** A form whose words stay on the device until they have reached the school. Addresses are the school's. */
export function DraftForm({ visit, shown, about, action, cancel, fields, ...rest }: DraftFormProps) {
  const { href } = visit
  return (
    <Drafted visit={visit} shown={shown} about={about}>
      <Form
        {...rest}
        action={href(action)}
        cancel={cancel && { ...cancel, href: href(cancel.href) }}
        fields={{ ...fields, key: newKey() }}
        summary={<Problematic visit={visit} shown={shown} />}
      />
    </Drafted>
  )
}

type DraftedProps = { visit: Visit; shown: Shown; about: string; children: Child }

/** Keeps the words of the one form in it, until a page says that they were saved. */
export function Drafted({ visit, shown, about, children }: DraftedProps) {
  const { say } = visit
  return (
    <DraftKeeper
      name={draftOf(visit, about)}
      typed={hasValues(shown)}
      words={{
        here: say.t('voice.draft.here'),
        kept: say.t('voice.draft.kept'),
        discard: say.t('voice.draft.discard'),
      }}
    >
      {children}
    </DraftKeeper>
  )
}
