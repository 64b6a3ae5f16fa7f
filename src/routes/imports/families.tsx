import type { Plan } from '../../domain/people/import-plan.ts'
import type { Unmailed } from '../../domain/people/import-readers.ts'
import { showPhone } from '../../domain/people/phones.ts'
import { fullName } from '../../domain/people/sheet/names.ts'
import type { ProposedAdult, ProposedChild, ProposedFamily } from '../../domain/people/sheet/proposal.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Card, CardList } from '../../ui/card.tsx'
import { Section } from '../../ui/head.tsx'
import { Tag } from '../../ui/tag.tsx'
import type { PreviewProps } from './preview.tsx'

/** The families that bring someone new, as people know them: the children, and who is at home. */
export function Families({ visit, plan }: PreviewProps) {
  const { say } = visit
  const isNew = ({ key }: { key: string }) => !plan.fitted.ids[key]
  const families = plan.fitted.families.filter(
    family => family.children.some(isNew) || family.adults.some(isNew),
  )
  if (families.length === 0) return null
  return (
    <Section title={say.t('imports.families.title', { n: families.length })}>
      <CardList>
        {families.map(family => (
          <FamilyCard visit={visit} plan={plan} family={family} />
        ))}
      </CardList>
    </Section>
  )
}

type FamilyProps = { visit: Visit; plan: Plan; family: ProposedFamily }
const homesOf = (child: ProposedChild) =>
  child.homes.map(home => home.adults.map(adult => adult.key).join(' ')).join('|')

/** Siblings with the same homes share one line of them. */
function FamilyCard({ visit, plan, family }: FamilyProps) {
  const { children } = family
  const [only, second] = children
  const title = second ? visit.say.list(children.map(child => child.useName ?? child.given)) : fullName(only!)
  return (
    <Card level={3} title={<bdi>{title}</bdi>}>
      {[...Map.groupBy(children, homesOf).values()].map(siblings => (
        <div class="family">
          {siblings.map(child => (
            <ChildLine visit={visit} plan={plan} child={child} isNamed={!second} />
          ))}
          <Homes visit={visit} plan={plan} family={family} child={siblings[0]!} />
        </div>
      ))}
    </Card>
  )
}

type ChildProps = { visit: Visit; plan: Plan; child: ProposedChild; isNamed: boolean }

/** `isNamed`: the name stands above already. */
function ChildLine({ visit, plan, child, isNamed }: ChildProps) {
  const { say } = visit
  const isHere = Boolean(plan.fitted.ids[child.key])
  const facts = [
    child.useName,
    child.group,
    child.pronouns,
    child.bornOn && say.t('imports.families.born', { day: child.bornOn }),
    child.startsOn && say.t('imports.families.starts', { day: child.startsOn }),
  ].filter(fact => fact !== null)
  return (
    <div>
      {(!isNamed || isHere) && (
        <p>
          {!isNamed && (
            <b>
              <bdi>{fullName(child)}</bdi>
            </b>
          )}{' '}
          {isHere && <Tag>{say.t('imports.families.here')}</Tag>}
        </p>
      )}
      <Facts facts={facts} />
      <Contacts visit={visit} child={child} />
    </div>
  )
}

/** Short facts in one line, each in its own direction. */
function Facts({ facts }: { facts: string[] }) {
  if (facts.length === 0) return null
  return (
    <p class="soft">
      <small>
        {facts.map((fact, n) => (
          <>
            {n > 0 && ' · '}
            <bdi>{fact}</bdi>
          </>
        ))}
      </small>
    </p>
  )
}

function Contacts({ visit, child }: { visit: Visit; child: ProposedChild }) {
  const { say } = visit
  const lists = (['emergency', 'pickup', 'payers'] as const).filter(list => child[list].length > 0)
  return (
    <>
      {lists.map(list => (
        <p class="soft">
          <small>
            {say.t(`imports.families.${list}`)}: {say.list(child[list].map(contact => contact.name))}
          </small>
        </p>
      ))}
    </>
  )
}

function Homes({ visit, plan, family, child }: FamilyProps & { child: ProposedChild }) {
  const { say } = visit
  const adults = new Map(family.adults.map(adult => [adult.key, adult]))
  if (child.homes.length === 0) return <p class="soft">{say.t('imports.families.nobody')}</p>
  return (
    <>
      {child.homes.map((home, n) => (
        <div class="family-home">
          <p class="eyebrow">
            {child.homes.length > 1
              ? say.t('imports.families.homes', { n: n + 1 })
              : say.t('imports.families.home')}
            {home.label && (
              <>
                {' · '}
                <bdi>{home.label}</bdi>
              </>
            )}
          </p>
          {home.adults.map(({ key, relation }) => (
            <AdultLine
              visit={visit}
              adult={adults.get(key)!}
              relation={say.t(`sheet.relation.${relation}`)}
              isHere={Boolean(plan.fitted.ids[key])}
              unmailed={plan.unmailed.get(key)}
            />
          ))}
        </div>
      ))}
    </>
  )
}

type AdultProps = {
  visit: Visit
  adult: ProposedAdult
  relation: string
  isHere: boolean
  unmailed: Unmailed | undefined
}

function AdultLine({ visit, adult, relation, isHere, unmailed }: AdultProps) {
  const { say, ctx } = visit
  const phones = adult.phones.map(phone => showPhone(phone, ctx.school.country))
  const language = adult.written ?? adult.spoken
  const reach = [
    ...adult.emails,
    ...phones,
    ...(language ? [say.languageName(language)] : []),
    ...(unmailed ? [say.t(`imports.families.${unmailed}`)] : []),
  ]
  return (
    <div>
      <p>
        <bdi>{fullName(adult)}</bdi> <small class="soft">{relation}</small>{' '}
        {isHere && <Tag>{say.t('imports.families.here')}</Tag>}
      </p>
      <Facts facts={reach} />
    </div>
  )
}
