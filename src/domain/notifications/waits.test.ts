import { expect, test } from 'vitest'
import { noticesTo, officeOf, tellFacts } from '../../../test/support/office.ts'
import { person } from '../../../test/support/rounds.ts'
import { openWorld } from '../../../test/world.ts'
import { confide, confiderFor } from '../circumstances/confiding.ts'
import { receiversOf } from '../people/receivers.ts'
import { addTo, noteFor } from '../safeguarding/notes.ts'
import { note } from '../safeguarding/noting.ts'
import { letterText } from './letter-text.ts'
import { noticeLetter } from './notice-mail.ts'

const world = await openWorld()
const office = officeOf(world)
const { sealer } = world.house

const letters = (who: string) =>
  world.as(null, async ctx => {
    const to = (await receiversOf(ctx, [person(who)])).get(person(who))!
    return (await noticesTo(world, who)).map(one =>
      letterText(noticeLetter(ctx, world.house, to, one, one.data)),
    )
  })

test('What is told in confidence and what is suspected come in one and the same letter, which says nothing of it', async () => {
  await world.as('dana', async ctx =>
    confide(ctx, sealer, await confiderFor(ctx, person('ari')), {
      ...{ text: 'CANARY illness', purpose: 'know', readers: [person('wen')], until: '2026-12-01' },
    }),
  )
  await tellFacts(world, office)
  const id = await world.as('pia', ctx =>
    note(ctx, sealer, {
      ...{ child: person('ines-f'), text: 'CANARY bruise', seen_on: '2026-10-05' },
      readers: [person('wen'), person('ines')],
    }),
  )
  await tellFacts(world, office)
  const [confided, suspected, ...more] = await letters('wen')
  expect(more).toEqual([])
  expect(suspected).toBe(confided)
  expect(confided).toContain('Something waits for you')
  expect(confided).not.toMatch(/CANARY|Ari|Dana|Pia|confiden|safeguard|circumstance/i)
  await world.as('ines', async ctx => addTo(ctx, sealer, await noteFor(ctx, id), 'CANARY call'))
  await tellFacts(world, office)
  const counts = await Promise.all(
    ['wen', 'ines', 'pia', 'mark', 'dana'].map(async who => (await letters(who)).length),
  )
  expect(counts).toEqual([3, 1, 1, 0, 0])
  expect(world.problems).toEqual([])
})
