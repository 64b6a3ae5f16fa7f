import { beforeAll, describe, expect, test } from 'vitest'
import { asBearer } from '../../../test/support/by-link.ts'
import { openWorld, personId, START } from '../../../test/world.ts'
import { OAK } from '../../demo/personas.ts'
import { roundId, seedRounds } from '../../demo/rounds.ts'
import type { Ctx, LinkPurpose } from '../../platform/ctx.ts'
import { Absent } from '../../platform/refusal.ts'
import { byLink, makeLink, revokeLinksOf, tokenOf } from './links.ts'

const world = await openWorld()
const { signer } = world.house
const round = roundId('collecting')
beforeAll(() => seedRounds(world.house.db, START))

const job = <T>(work: (ctx: Ctx) => Promise<T>) => world.as(null, work)
const HOURS = 24

/** A link of this person for its times; gives its secret. */
async function linkOf(who: string, meeting?: string) {
  const aim = { person: personId(OAK, who), round, expires: world.now.add({ hours: HOURS }) }
  const purpose = meeting ? ('meeting' as const) : ('times' as const)
  return tokenOf(
    signer,
    await job(ctx => makeLink(ctx, signer, { ...aim, purpose, meeting: meeting ?? null })),
  )
}
const meetingOf = (child: string) =>
  job(async ctx => {
    const { id } = await ctx.db
      .selectFrom('meetings')
      .select('id')
      .where('round_id', '=', round)
      .where('child_id', '=', personId(OAK, child))
      .orderBy('id')
      .executeTakeFirstOrThrow()
    return id
  })
const timesAt = (token: string) => world.visit(null, `/s/oakgrove/t/${token}`)
const renewalAt = (token: string, fields?: Record<string, string>) =>
  world.visit(null, `/s/oakgrove/links/${token}/renewal`, fields)
const later = async <T>(work: () => Promise<T>) => {
  const begun = world.now
  world.now = begun.add({ hours: HOURS })
  return work().finally(() => {
    world.now = begun
  })
}
const facts = () =>
  job(ctx => ctx.db.selectFrom('facts').select('payload').where('kind', '=', 'linkAskedAgain').execute())
const nothing = async () => (await timesAt('x'.repeat(32))).text()

describe('a link', () => {
  test('opens the page of its purpose for its person, without a session', async () => {
    const page = await timesAt(await linkOf('lucia'))
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('lang="es"')
  })

  test('is good for nothing else: another purpose, another school, a page of the person', async () => {
    const token = await linkOf('lucia')
    for (const path of [`/s/oakgrove/m/${token}`, `/s/harborlight/t/${token}`]) {
      const answer = await world.visit(null, path)
      expect([path, answer.status, await answer.text()]).toEqual([path, 404, await nothing()])
    }
    expect((await world.visit(null, `/s/oakgrove?token=${token}`)).status).toBe(303)
    const opens = (purpose: LinkPurpose) =>
      asBearer(world, token, async ctx => byLink(ctx, purpose).link.purpose)
    expect(await opens('times')).toBe('times')
    for (const other of ['meeting', 'booking', 'confirm', 'voice'] as const)
      await expect(opens(other), other).rejects.toThrow(Absent)
  })

  test('is kept as a hash only', async () => {
    const token = await linkOf('june')
    const rows = await job(ctx => ctx.db.selectFrom('links').selectAll().execute())
    expect(JSON.stringify(rows)).not.toContain(token)
  })

  test('forwarded, still speaks for its person and shows no more', async () => {
    const token = await linkOf('dana')
    const other = await world.visit('mark', `/s/oakgrove/t/${token}`)
    expect(other.status).toBe(200)
    expect(await other.text()).not.toContain('Petra')
  })

  test('is not told to other sites, nor kept by the browser', async () => {
    const { headers } = await timesAt(await linkOf('lucia'))
    expect([headers.get('referrer-policy'), headers.get('cache-control')]).toEqual([
      'same-origin',
      'no-store',
    ])
  })
})

describe('a link whose time is over', () => {
  test('says so, offers a new one, and opening it changes nothing', async () => {
    const token = await linkOf('lucia')
    const page = await later(() => timesAt(token))
    expect(page.status).toBe(410)
    const text = await page.text()
    expect(text).toContain('Este enlace es demasiado antiguo')
    expect(text).toContain(`/s/oakgrove/links/${token}/renewal`)
    expect(text).not.toContain('Mateo')
    // without a mail server none comes by itself
    expect(text).toMatch(/la escuela se lo dará.*Pedir un enlace nuevo/s)
    expect(await facts()).toEqual([])
  })

  test('asks for a new one once, however often the button is pressed', async () => {
    const token = await linkOf('lucia')
    const before = (await facts()).length
    await later(async () => {
      const first = await renewalAt(token, {})
      expect([first.status, first.headers.get('location')]).toEqual([
        303,
        `/s/oakgrove/links/${token}/renewal`,
      ])
      await renewalAt(token, {})
      expect(await (await renewalAt(token)).text()).toMatch(/Pidió un enlace nuevo.*se lo dará/s)
      expect(await (await timesAt(token)).text()).not.toContain('lucia@post.example')
    })
    expect((await facts()).length).toBe(before + 1)
  })

  test('where mail is sent, tells where it goes without telling the address', async () => {
    const token = await linkOf('lucia')
    world.house.sendsMail = true
    await later(async () => {
      expect(await (await timesAt(token)).text()).toMatch(/enseguida.*Enviarme un enlace nuevo/s)
      await renewalAt(token, {})
      const text = await (await renewalAt(token)).text()
      expect(text).toContain('l…@p….example')
      expect(text).not.toContain('lucia@post')
    })
    world.house.sendsMail = false
  })

  test('is asked about by nobody while it works', async () => {
    const token = await linkOf('lucia')
    expect([(await renewalAt(token)).status, (await renewalAt(token, {})).status]).toEqual([404, 404])
  })

  test.each([
    [
      'a guardian from whom a document withholds the child',
      async () => linkOf('victor', await meetingOf('uma')),
    ],
    ['a guardian who has left', () => linkOf('gone')],
    ['a guardian of another family', async () => linkOf('lucia', await meetingOf('noor'))],
    ['somebody who is no guardian', () => linkOf('rose')],
  ])('in the hands of %s is plainly not found', async (_, made) => {
    const token = await made()
    const path = `/s/oakgrove/${_.includes('left') || _.includes('no guardian') ? 't' : 'm'}/${token}`
    await later(async () => {
      for (const answer of [
        await world.visit(null, path),
        await renewalAt(token),
        await renewalAt(token, {}),
      ])
        expect([answer.status, await answer.text()]).toEqual([404, await nothing()])
    })
  })
})

describe('revoking', () => {
  test.each([
    ['a person', (ctx: Ctx) => revokeLinksOf(ctx, personId(OAK, 'huong')), 'huong', true],
    ['another person', (ctx: Ctx) => revokeLinksOf(ctx, personId(OAK, 'june')), 'huong', false],
  ])('the links of %s ends them at once, also their way to a new one', async (_, revoke, who, ends) => {
    const token = await linkOf(who)
    await job(revoke)
    const answer = await timesAt(token)
    expect(answer.status).toBe(ends ? 404 : 200)
    if (ends) expect(await answer.text()).toBe(await nothing())
    if (ends) expect((await later(() => renewalAt(token, {}))).status).toBe(404)
  })
})

test('nothing went wrong on the way', () => {
  expect(world.problems).toEqual([])
})
