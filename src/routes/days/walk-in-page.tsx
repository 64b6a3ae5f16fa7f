import { actorId } from '../../platform/ctx.ts'
import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { formatClock, formatDay, toWall } from '../../platform/time.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { ChecksField, ChoiceField } from '../../ui/choice.tsx'
import { EmptyState } from '../../ui/empty.tsx'
import { DateField, SelectField, TextField, TimeField } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHead } from '../../ui/head.tsx'
import { Refusals } from '../board/conflicts.tsx'
import { Frame } from '../frame.tsx'
import { fieldOf, Problematic, valuesOf } from '../problems.tsx'
import type { Loaded } from './walk-in.tsx'

type Props = { visit: Visit; loaded: Loaded; shown: Shown }

export async function walkInPage(visit: Visit, loaded: Loaded, shown: Shown) {
  const { say } = visit
  const { round } = loaded.view
  const title = say.t('days.walkIn.title')
  return (
    <Frame visit={visit} title={title}>
      <PageHead title={title} eyebrow={<bdi>{round.name}</bdi>} lead={say.t('days.walkIn.lead')} />
      {await Refusals({ visit, shown, round })}
      {loaded.meeting ? <People {...{ visit, loaded, shown }} /> : <Who {...{ visit, loaded, shown }} />}
    </Frame>
  )
}

/** First the child; where it has two homes, which of them is here. */
function Who({ visit: { say, href }, loaded: { view } }: Props) {
  const board = `/rounds/${view.round.id}/board`
  if (view.meetings.length === 0)
    return (
      <EmptyState
        title={say.t('days.walkIn.none')}
        actions={<LinkButton href={href(board)}>{say.t('board.back')}</LinkButton>}
      />
    )
  const named = view.meetings.map(({ id, home }) => ({
    value: id,
    label: `${home!.child.full} (${home!.guardians.map(one => one.given).join(', ')})`,
  }))
  return (
    <form class="form" method="get" action={href(`/rounds/${view.round.id}/walk-ins`)}>
      <SelectField
        name="meeting"
        label={say.t('days.walkIn.child')}
        options={named.sort((a, b) => a.label.localeCompare(b.label))}
      />
      <div class="row">
        <Button>{say.t('common.next')}</Button>
        <LinkButton href={href(board)} kind="quiet">
          {say.t('common.cancel')}
        </LinkButton>
      </div>
    </form>
  )
}

/** Then who met and when; the usual is filled in. */
function People(props: Props) {
  const { visit, loaded, shown } = props
  const { say, href } = visit
  const { view, meeting } = loaded
  const home = meeting!.home!
  const me = actorId(visit.ctx)
  const educators = educatorsIn(loaded)
  const usual = meeting!.educators.includes(me ?? '') ? [me!] : meeting!.educators
  return (
    <Form
      action={href(`/rounds/${view.round.id}/walk-ins`)}
      submit={say.t('common.save')}
      fields={{ key: newKey(), meeting: meeting!.id }}
      summary={<Problematic visit={visit} shown={{ ...shown, refusal: undefined as never }} />}
      cancel={{ href: href(`/rounds/${view.round.id}/walk-ins`), label: say.t('common.back') }}
    >
      <h2>
        <bdi>{home.child.full}</bdi>
      </h2>
      <ChecksField
        {...fieldOf(visit, shown, 'guardians')}
        label={say.t('days.walkIn.guardians')}
        options={home.guardians.map(one => ({ value: one.id, label: <bdi>{one.full}</bdi> }))}
        values={valuesOf(
          shown,
          'guardians',
          home.guardians.map(one => one.id),
        )}
      />
      <ChecksField
        {...fieldOf(visit, shown, 'educators')}
        label={say.t('days.walkIn.educators')}
        options={educators.map(one => ({ value: one.id, label: <bdi>{one.full}</bdi> }))}
        values={valuesOf(shown, 'educators', usual)}
      />
      <Times {...props} />
    </Form>
  )
}

function Times({ visit, loaded: { view, meeting }, shown }: Props) {
  const { say, ctx } = visit
  const now = toWall(ctx.now, ctx.school.zone)
  const today = formatDay(now.toPlainDate())
  const [usual = 'in_person'] = view.round.modes
  return (
    <>
      <DateField
        {...fieldOf(visit, shown, 'day', today)}
        label={say.t('days.walkIn.day')}
        max={today}
        required
      />
      <TimeField
        {...fieldOf(visit, shown, 'at', formatClock(now.toPlainTime()))}
        label={say.t('days.walkIn.at')}
        required
      />
      <TextField
        {...fieldOf(visit, shown, 'minutes', String(meeting!.length_minutes))}
        label={say.t('days.walkIn.minutes')}
        inputmode="numeric"
        short
        required
      />
      <ChoiceField
        {...fieldOf(visit, shown, 'mode', usual)}
        label={say.t('board.time.mode')}
        options={view.round.modes.map(mode => ({ value: mode, label: say.t(`board.mode.${mode}`) }))}
        inline
        required
      />
    </>
  )
}

function educatorsIn({ view, meeting }: Loaded) {
  const able = view.round.staff.filter(one => one.part === 'educator').map(one => one.person_id)
  const wanted = new Set([...able, ...meeting!.educators])
  return view.staff.filter(one => wanted.has(one.id))
}
