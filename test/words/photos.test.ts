import sharp from 'sharp'
import { expect, test } from 'vitest'
import { OAK, partyId } from '../../src/demo/personas.ts'
import { addAction } from '../../src/domain/goals/actions/write.ts'
import { actionSchema } from '../../src/domain/goals/schema.ts'
import { newKey } from '../../src/platform/ids.ts'
import { person } from '../support/rounds.ts'
import { BASE, openWorld } from '../world.ts'

// What claims to be larger than a wall is refused from its head alone, wherever a picture can be sent.

const world = await openWorld()
const ari = person('ari')
const small = await sharp({ create: { width: 100, height: 100, channels: 3, background: '#000' } })
  .png()
  .toBuffer()
small.writeUInt32BE(60_000, 16)
small.writeUInt32BE(60_000, 20)
// as heavy as what a phone sends
const wall = Buffer.concat([small, Buffer.alloc(3 * 1024 * 1024)])
const action = await world.as('wen', ctx =>
  addAction(
    ctx,
    ari,
    actionSchema.parse({
      ...{ text: 'To read', owner: `home:${partyId(OAK, 'ari', 1)}`, due_on: '2026-12-01' },
      ...{ audience: 'homes', goal: '', support: '' },
    }),
  ),
)
const forms: [who: string, path: string, fields: Record<string, string>][] = [
  ['dana', `/children/${ari}/voice/new`, { kind: 'concern', audience: 'team', homes: 'ours', text: 'TYPED' }],
  ['wen', '/observations/new', { children: ari, text: 'TYPED', seen_on: '2026-10-05', audience: 'team' }],
  ['dana', `/actions/${action}/done`, { words: 'TYPED' }],
]

test.each(forms)(
  '%s sends one to %s: it is said, nothing is kept, and the words come back',
  async (who, path, fields) => {
    const body = new FormData()
    for (const [name, value] of Object.entries({ key: newKey(), client_key: newKey(), ...fields }))
      body.append(name, value)
    body.append('photo', new File([new Uint8Array(wall)], 'a.png'))
    const headers = { origin: BASE, cookie: await world.cookieOf(who) }
    const answer = await world.app.request(`${BASE}/s/${OAK}${path}`, { method: 'POST', headers, body })
    const text = await answer.text()
    expect([answer.status, text.includes('TYPED'), /id="errors"|href="#photo"/.test(text)]).toEqual([
      422,
      true,
      true,
    ])
    const kept = await world.as(null, ctx =>
      ctx.db
        .selectNoFrom(eb => [
          eb.selectFrom('photos').select(eb.fn.countAll().as('n')).as('photos'),
          eb.selectFrom('voice_items').select(eb.fn.countAll().as('n')).as('items'),
          eb.selectFrom('observations').select(eb.fn.countAll().as('n')).as('seen'),
          eb.selectFrom('action_photos').select(eb.fn.countAll().as('n')).as('done'),
        ])
        .executeTakeFirstOrThrow(),
    )
    expect(Object.values(kept).map(Number)).toEqual([0, 0, 0, 0])
    expect(world.problems).toEqual([])
  },
)
