import { idFor } from '../platform/ids.ts'
import { at, day, type Year } from './goal-days.ts'
import { type DemoNeed, demoNeeds } from './needed.ts'
import { OAK, partyId, personId } from './personas.ts'

export const needId = (kid: string) => idFor('need', OAK, kid)

/** Needs with their plans; one outcome is noted, one is to be looked at in two days. */
export async function seedNeeds(year: Year) {
  for (const need of demoNeeds) await seedNeed(year, need)
}

const person = (who: string) => personId(OAK, who)

async function seedNeed(year: Year, { kid, by, days, need, audience, plans }: DemoNeed) {
  const { tx, school } = year
  const id = needId(kid)
  const held =
    audience === 1
      ? { audience: 'home' as const, party_id: partyId(OAK, kid, audience) }
      : { audience, party_id: null }
  await tx
    .insertInto('support_requests')
    .values({
      ...{
        school_id: school,
        id,
        child_id: person(kid),
        ...held,
        need,
        from_item_id: null,
        from_agenda_id: null,
        from_observation_id: null,
      },
      ...{ goal_id: null, side: 'school', raised_by: person(by), raised_at: at(year, days) },
      ...{ ended_at: null, ended_by: null, ended_words: '' },
    })
    .execute()
  await seedPlans(year, id, plans)
}

async function seedPlans(year: Year, id: string, plans: DemoNeed['plans']) {
  const { tx, school } = year
  await tx
    .insertInto('support_plans')
    .values(
      plans.map((plan, n) => ({
        ...{
          school_id: school,
          id: idFor('support plan', id, String(n)),
          request_id: id,
          strategy: plan.strategy,
        },
        ...{ resource: plan.resource, starts_on: day(year, plan.starts), review_on: day(year, plan.review) },
        ...{ who_id: person(plan.who), made_by: person(plan.who), made_at: at(year, plan.starts) },
        ...{ outcome: plan.outcome?.[0] ?? null, outcome_words: plan.outcome?.[1] ?? '' },
        ...{
          outcome_by: plan.outcome ? person(plan.who) : null,
          outcome_at: plan.outcome ? at(year, plan.review) : null,
        },
      })),
    )
    .execute()
}
