import { expect, test } from 'vitest'
import { addRound, inOak, person } from '../../../test/support/rounds.ts'
import { openWorld } from '../../../test/world.ts'
import { makeLink, tokenOf } from '../../domain/links/links.ts'
import { newId } from '../../platform/ids.ts'

const world = await openWorld()
const at = (path: string) => `/s/oakgrove${path}`

async function linkOf(who: string, round: string) {
  const link = {
    person: person(who),
    purpose: 'times' as const,
    round,
    expires: world.now.add({ hours: 24 }),
  }
  const id = await world.as('ines', ctx => makeLink(ctx, world.house.signer, link))
  return `/t/${tokenOf(world.house.signer, id)}`
}

test('A face is shown to those who meet the educator, and to nobody else', async () => {
  const round = await addRound(world, {
    days: { '2026-10-20': ['15:00', '17:00'] },
    meetings: [
      ['ari', 1, ['wen']],
      ['sami', 1, ['ines']],
    ],
  })
  const photo = newId()
  await inOak(world.house.db, async tx => {
    const bytes = Buffer.from('RIFF')
    const school = await tx
      .selectFrom('rounds')
      .select('school_id')
      .where('id', '=', round)
      .executeTakeFirstOrThrow()
    const row = {
      id: photo,
      bytes,
      mime: 'image/webp',
      width: 1,
      height: 1,
      created_at: world.now.toString(),
    }
    await tx
      .insertInto('photos')
      .values({ ...school, ...row })
      .execute()
    await tx.updateTable('persons').set({ photo_id: photo }).where('id', '=', person('wen')).execute()
  })
  const link = await linkOf('dana', round)
  expect(await (await world.visit(null, at(link))).text()).toContain(`${link}/faces/${person('wen')}`)
  const statusOf = async (who: string | null, path: string) => (await world.visit(who, at(path))).status
  expect(await statusOf(null, `${link}/faces/${person('wen')}`)).toBe(200)
  expect(await statusOf(null, `${link}/faces/${person('tomas')}`)).toBe(404)
  expect(await statusOf('dana', `/rounds/${round}/times/faces/${person('wen')}`)).toBe(200)
  expect(await statusOf('amal', `/rounds/${round}/times/faces/${person('wen')}`)).toBe(404)
})
