import { familyFor, type HomeGuardian } from '../../domain/people/child-family.ts'
import { pupilFor } from '../../domain/people/children.ts'
import { firstDay } from '../../domain/people/details.ts'
import { needHead, needPerson } from '../../domain/people/policy.ts'
import { enterRestriction, liftRestriction } from '../../domain/people/restrictions.ts'
import { restrictionSchema, SCOPES } from '../../domain/people/schema.ts'
import { act, form, type Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { found } from '../../platform/refusal.ts'
import { Audience } from '../../ui/audience.tsx'
import { CardList } from '../../ui/card.tsx'
import { ChoiceField } from '../../ui/choice.tsx'
import { DateField, SelectField, TextField } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHead, Section } from '../../ui/head.tsx'
import { Frame } from '../frame.tsx'
import { fieldOf, Problematic } from '../problems.tsx'
import { RestrictionCard } from './child-restrictions.tsx'
import { goChanged } from './wording.ts'

async function load(visit: Visit) {
  needPerson(visit.ctx)
  const child = await pupilFor(visit.ctx, visit.id('child'))
  needHead(visit.ctx)
  const { homes, restrictions } = await familyFor(visit.ctx, child)
  const guardians = new Map(homes.flatMap(home => home.guardians).map(one => [one.id, one]))
  return { child, restrictions, guardians: [...guardians.values()] }
}

const restrictionsPath = (child: { id: string }) => `/children/${child.id}/restrictions`

/** What documents withhold about a child, and one more. */
export const restrictionsForm = form({
  schema: restrictionSchema,
  load,
  show(visit, { child, restrictions, guardians }, shown) {
    const { say, href } = visit
    const title = say.t('people.restrictions.of', { name: child.full })
    return (
      <Frame visit={visit} title={title}>
        <PageHead title={title} lead={say.t('people.restrictions.lead')} />
        {restrictions.length > 0 && (
          <CardList label={title}>
            {restrictions.map(one => (
              <RestrictionCard visit={visit} child={child} restriction={one} />
            ))}
          </CardList>
        )}
        <Section title={say.t('people.restrictions.enter')}>
          <Form
            action={href(restrictionsPath(child))}
            submit={say.t('people.restrictions.enter')}
            fields={{ key: newKey() }}
            cancel={{ href: href(`/children/${child.id}`), label: say.t('common.back') }}
            summary={<Problematic visit={visit} shown={shown} />}
          >
            <RestrictionFields visit={visit} shown={shown} guardians={guardians} />
            <Audience>{say.t('people.restrictions.audience')}</Audience>
          </Form>
        </Section>
      </Frame>
    )
  },
  async save(visit, { child }, input) {
    const { change } = await enterRestriction(visit.ctx, child.id, input)
    return goChanged(visit, restrictionsPath(child), change, visit.say.t('people.restrictions.entered'))
  },
})

type FieldsProps = { visit: Visit; shown: Shown; guardians: HomeGuardian[] }

function RestrictionFields({ visit, shown, guardians }: FieldsProps) {
  const { say } = visit
  return (
    <>
      <SelectField
        {...fieldOf(visit, shown, 'guardian')}
        label={say.t('people.restrictions.guardian')}
        empty={say.t('people.choose')}
        options={guardians.map(one => ({ value: one.id, label: one.full }))}
        required
      />
      <ChoiceField
        {...fieldOf(visit, shown, 'scope', 'everything')}
        label={say.t('people.restrictions.scope')}
        options={SCOPES.map(value => ({
          value,
          label: say.t(`people.scope.${value}`),
          hint: say.t(`people.scopeHint.${value}`),
        }))}
      />
      <TextField
        {...fieldOf(visit, shown, 'document')}
        label={say.t('people.restrictions.document')}
        hint={say.t('people.restrictions.documentHint')}
        required
      />
      <DateField
        {...fieldOf(visit, shown, 'from_on', firstDay(visit.ctx))}
        label={say.t('people.field.from')}
        required
      />
      <DateField
        {...fieldOf(visit, shown, 'last_day')}
        label={say.t('people.field.lastDay')}
        hint={say.t('people.restrictions.lastDayHint')}
        note={say.t('common.optional')}
      />
    </>
  )
}

export const restrictionEndAct = act(async visit => {
  needPerson(visit.ctx)
  const child = await pupilFor(visit.ctx, visit.id('child'))
  const { restrictions } = await familyFor(visit.ctx, child)
  const wanted = visit.id('restriction')
  const restriction = found(
    restrictions.find(one => one.id === wanted),
    'restriction',
  )
  const { change } = await liftRestriction(visit.ctx, child.id, restriction.id)
  return goChanged(visit, restrictionsPath(child), change)
})
