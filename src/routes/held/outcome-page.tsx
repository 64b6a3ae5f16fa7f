import type { Noting } from '../../domain/conferences/held/noting.ts'
import { whyNotNoted } from '../../domain/conferences/held/rules.ts'
import type { Named } from '../../domain/people/names.ts'
import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { Form } from '../../ui/form.tsx'
import { PageHead } from '../../ui/head.tsx'
import { Notice } from '../../ui/tag.tsx'
import { Frame } from '../frame.tsx'
import { whenOf } from '../meeting/when.ts'
import { Problematic, refusalIn } from '../problems.tsx'
import { dayOf } from './day-of.ts'
import { OutcomeFields } from './outcome-fields.tsx'

export type Loaded = { noting: Noting; names: Map<string, Named> }

export function outcomePage(visit: Visit, { noting, names }: Loaded, shown: Shown) {
  const { say, href, ctx } = visit
  const { meeting, record } = noting
  const title = say.t('held.title', { child: names.get(meeting.child)?.full ?? '' })
  const why = whyNotNoted(record.start, ctx.now) ?? (record.cancelled ? 'frame.movedOn' : null)
  return (
    <Frame visit={visit} title={title}>
      <PageHead title={title} lead={whenOf(say, record)} />
      {why ? (
        <Notice tone="sun">{refusalIn(say, why)}</Notice>
      ) : (
        <Form
          action={href(`/meetings/${meeting.meeting}/outcome`)}
          submit={say.t('held.save')}
          fields={{ key: newKey() }}
          summary={<Problematic visit={visit} shown={shown} />}
          cancel={{ href: href(dayOf(visit, noting).path), label: say.t('common.cancel') }}
        >
          <OutcomeFields visit={visit} loaded={{ noting, names }} shown={shown} />
        </Form>
      )}
    </Frame>
  )
}
