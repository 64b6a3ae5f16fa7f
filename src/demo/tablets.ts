import { lastDayOfYear } from '../domain/people/school-year.ts'
import { tabletHere } from '../domain/students/here.ts'
import { tryPass } from '../domain/students/opening.ts'
import { secretColumns } from '../domain/students/passes.ts'
import type { Symbols } from '../domain/students/rules.ts'
import { type Ctx, schoolDay } from '../platform/ctx.ts'
import { idFor } from '../platform/ids.ts'
import { found } from '../platform/refusal.ts'
import { hashOf, type Signer } from '../platform/tokens.ts'
import '../domain/students/tables.ts'
import { groupId, OAK, personId } from './personas.ts'

/** What opens the pages of these children on the demo's tablet; the demo says so. */
export const DEMO_PASSES: { kid: string; symbol: Symbols; secret: string }[] = [
  { kid: 'leo', symbol: 'fox', secret: 'sun,boat,key' },
  { kid: 'ari', symbol: 'owl', secret: '204816' },
  { kid: 'finn', symbol: 'whale', secret: '550912' },
  { kid: 'mai', symbol: 'butterfly', secret: '731406' },
]

/** The demo's student sits at that tablet, as if it had tapped its pictures. Gives the secrets of tablet and session. */
export async function sitAtDemoTablet(ctx: Ctx, signer: Signer, device: string) {
  const secret = await openDemoTablet(ctx, signer)
  const here = found(await tabletHere(ctx, secret), 'tablet')
  const [pass] = DEMO_PASSES
  const child = personId(OAK, pass!.kid)
  const seat = found(
    here.seats.find(one => one.child.id === child),
    'seat',
  )
  const outcome = await tryPass(ctx, signer, here, seat, { secret: pass!.secret, device })
  return { secret, session: 'session' in outcome ? outcome.session : null }
}

/** The tablet of the demo's oldest group with its passes as they were, whatever was tried on it. Gives its secret. */
export async function openDemoTablet(ctx: Ctx, signer: Signer): Promise<string> {
  const id = idFor('tablet', OAK, 'canopy')
  const secret = signer.tokenOf('demo tablet', id)
  const [school_id, at] = [ctx.school.id, ctx.now.toString()]
  const made = { made_by: personId(OAK, 'wen'), made_at: at }
  const open = {
    until_on: lastDayOfYear(schoolDay(ctx)).add({ days: 1 }).toString(),
    ...{ token_hash: hashOf(secret), revoked_at: null, revoked_by: null },
  }
  await ctx.db
    .insertInto('tablets')
    .values({
      ...{ school_id, id, group_id: groupId(OAK, 'canopy'), name: 'Canopy', ...made, ...open },
      ...{ set_up_until: at, set_up_at: at, used_on: null },
    })
    .onConflict(conflict => conflict.columns(['school_id', 'id']).doUpdateSet(open))
    .execute()
  for (const { kid, symbol, secret: pass } of DEMO_PASSES) {
    const child_id = personId(OAK, kid)
    const kind = /^\d/.test(pass) ? 'code' : 'pictures'
    const columns = { symbol, ...(await secretColumns(signer, child_id, kind, pass, at)), ...made }
    await ctx.db
      .insertInto('student_passes')
      .values({ school_id, child_id, ...columns })
      .onConflict(conflict => conflict.columns(['school_id', 'child_id']).doUpdateSet(columns))
      .execute()
  }
  return secret
}
