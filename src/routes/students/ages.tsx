import { needHead, needPerson } from '../../domain/people/policy.ts'
import { type ComingMove, comingMoves, tellChanged } from '../../domain/students/moves.ts'
import type { Ages } from '../../domain/students/rules.ts'
import { agesSchema } from '../../domain/students/schema.ts'
import { agesOf, setAges } from '../../domain/students/settings.ts'
import { form, type Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { TextField, TimeField } from '../../ui/field.tsx'
import { PageHead, Section } from '../../ui/head.tsx'
import { Table } from '../../ui/table.tsx'
import { Frame } from '../frame.tsx'
import { EditForm } from '../people/edit-form.tsx'
import { fieldOf } from '../problems.tsx'

type Loaded = { ages: Ages; moves: ComingMove[] }

/** From which birthday on a child may what, and whose rights move next. For the head. */
export const agesForm = form({
  schema: agesSchema,
  async load(visit: Visit): Promise<Loaded> {
    needPerson(visit.ctx)
    needHead(visit.ctx)
    const ages = await agesOf(visit.ctx)
    return { ages, moves: await comingMoves(visit.ctx, ages) }
  },
  show: (visit, loaded, shown) => <AgesPage visit={visit} {...loaded} shown={shown} />,
  async save(visit, _, input) {
    const { before, after } = await setAges(visit.ctx, input)
    await tellChanged(visit.ctx, before, after)
    return visit.go('/students/ages', { toast: visit.say.t('common.saved') })
  },
})

type Props = Loaded & { visit: Visit; shown: Shown }

function AgesPage({ visit, ages, moves, shown }: Props) {
  const { say } = visit
  const title = say.t('students.ages.title')
  return (
    <Frame visit={visit} title={title}>
      <PageHead title={title} lead={say.t('students.ages.lead')} />
      <EditForm
        visit={visit}
        shown={shown}
        action="/students/ages"
        submit={say.t('common.save')}
        cancel={{ href: '/groups', label: say.t('common.cancel') }}
      >
        <Fields visit={visit} ages={ages} shown={shown} />
      </EditForm>
      <Section title={say.t('students.moves.title')}>
        <Moves visit={visit} moves={moves} />
      </Section>
    </Frame>
  )
}

function Fields({ visit, ages, shown }: Omit<Props, 'moves'>) {
  const { say } = visit
  const number = (
    name: 'pictures_from' | 'code_from' | 'alone_from' | 'pictures' | 'weeks_before',
    kept: number,
  ) => (
    <TextField
      {...fieldOf(visit, shown, name, String(kept))}
      label={say.t(`students.ages.${name}`)}
      hint={say.t(`students.ages.${name}.hint`)}
      inputmode="numeric"
      short
      required
    />
  )
  return (
    <>
      {number('pictures_from', ages.picturesFrom)}
      {number('pictures', ages.pictures)}
      {number('code_from', ages.codeFrom)}
      {number('alone_from', ages.aloneFrom)}
      {number('weeks_before', ages.weeksBefore)}
      <TimeField
        {...fieldOf(visit, shown, 'day_ends', ages.dayEnds)}
        label={say.t('students.ages.day_ends')}
        hint={say.t('students.ages.day_ends.hint')}
        required
      />
    </>
  )
}

function Moves({ visit: { say, href }, moves }: { visit: Visit; moves: ComingMove[] }) {
  if (moves.length === 0) return <p class="soft">{say.t('students.moves.none')}</p>
  return (
    <Table
      caption={say.t('students.moves.title')}
      quietCaption
      columns={[
        { label: say.t('students.moves.child') },
        { label: say.t('students.moves.right') },
        { label: say.t('students.moves.on') },
      ]}
      rows={moves.map(({ child, right, on }) => [
        <a href={href(`/children/${child.id}`)}>
          <bdi>{child.full}</bdi>
        </a>,
        say.t(`students.right.${right}`),
        say.date(on, 'medium'),
      ])}
    />
  )
}
