import type { Need, Needs } from '../../domain/conferences/interpreting/needs.ts'
import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { LinkButton } from '../../ui/button.tsx'
import { ChoiceField } from '../../ui/choice.tsx'
import { TextField } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHead } from '../../ui/head.tsx'
import { Frame } from '../frame.tsx'
import { whenOf } from '../meeting/when.ts'
import { fieldOf, Problematic } from '../problems.tsx'
import { NeedFacts } from './needs.tsx'

export type Loaded = { need: Need | null; names: Needs['names'] }
export const WAYS = ['service', 'other'] as const

export function settlementPage(visit: Visit, { need, names }: Loaded, shown: Shown) {
  const { say, href } = visit
  if (!need) return <NoNeed visit={visit} />
  const child = names.get(need.child)?.full ?? ''
  const title = say.t('interpreting.settle.title', { child })
  return (
    <Frame visit={visit} title={title}>
      <PageHead title={title} eyebrow={whenOf(say, need)} />
      <NeedFacts visit={visit} need={need} names={names} />
      <Form
        action={href(`/needs/${need.meeting}`)}
        submit={say.t('interpreting.settle.save')}
        fields={{ key: newKey() }}
        summary={<Problematic visit={visit} shown={shown} />}
        cancel={{ href: href('/needs'), label: say.t('common.cancel') }}
      >
        <ChoiceField
          {...fieldOf(visit, shown, 'way', 'service')}
          label={say.t('interpreting.settle.way')}
          options={WAYS.map(way => ({ value: way, label: say.t(`interpreting.settle.${way}`) }))}
          required
        />
        <TextField
          {...fieldOf(visit, shown, 'note')}
          label={say.t('interpreting.settle.note')}
          hint={say.t('interpreting.settle.note.hint')}
        />
      </Form>
    </Frame>
  )
}

/** Somebody was found meanwhile, or it was settled. */
function NoNeed({ visit }: { visit: Visit }) {
  const { say, href } = visit
  const title = say.t('interpreting.needs.met')
  const next = <LinkButton href={href('/needs')}>{say.t('interpreting.needs.title')}</LinkButton>
  return (
    <Frame visit={visit} title={title}>
      <PageHead title={title} actions={next} />
    </Frame>
  )
}
