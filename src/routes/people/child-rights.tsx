import type { Child } from '../../domain/people/children.ts'
import { hasRight, movesAhead, passOf } from '../../domain/students/rules.ts'
import { agesOf } from '../../domain/students/settings.ts'
import { schoolDay } from '../../platform/ctx.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Section } from '../../ui/head.tsx'

/** What a child may do by itself at school, and what it gains soon: for its family, who is told before. */
export async function ChildRights({ visit: { say, ctx }, child }: { visit: Visit; child: Child }) {
  const [ages, today] = [await agesOf(ctx), schoolDay(ctx)]
  const name = child.given
  const alone = hasRight(ages, 'alone', child.born_on, today) ? 'alone' : 'together'
  return (
    <Section title={say.t('students.family.title')} id="rights">
      <p>{say.t(`students.family.${passOf(ages, child.born_on, today) ?? 'none'}`, { name })}</p>
      <p>{say.t(`students.family.${alone}`, { name, age: ages.aloneFrom })}</p>
      {movesAhead(ages, child.born_on, today).map(({ right, on }) => (
        <p>
          <strong>{say.t(`students.family.next.${right}`, { name, day: on })}</strong>
        </p>
      ))}
    </Section>
  )
}
