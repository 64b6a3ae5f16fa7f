import { afterAll, beforeAll, expect, test } from 'vitest'
import { tokenOf } from '../../src/domain/links/links.ts'
import { newKey } from '../../src/platform/ids.ts'
import { type MailSink, openMailSink } from '../support/mail-sink.ts'
import { noticesTo, officeOf } from '../support/office.ts'
import { recordProof } from '../support/proof.ts'
import { meetingOf, person, roundOf } from '../support/rounds.ts'
import { beginLife, type Life, ROOM, ROUND, steps } from './steps.ts'

// A document that withholds a child's conferences arrives between any two steps of a conference's life. From
// then on nothing of it reaches that guardian: no page, no link that was mailed, no feed, no mail that waits.

const counts = { moments: 0, looks: 0, disclosures: 0, slowestMs: 0 }
let sink: MailSink
beforeAll(async () => {
  sink = await openMailSink()
})
afterAll(async () => {
  await sink.close()
  recordProof('T13', 'restrictions', counts)
})

const scopes = ['everything', 'academics', 'events']
const moments = steps.map(([name], n) => [name, n, scopes[n % scopes.length]!] as const)

test.each(moments)('After %s (%i), a document of scope %s takes effect at once', async (_, n, scope) => {
  const life = await beginLife(world => officeOf(world, sink))
  for (const [, run] of steps.slice(0, n + 1)) await run(life)
  await gather(life)
  const before = sink.mails.length
  const begun = performance.now()
  await restrict(life, scope)
  const found = await disclosed(life, before)
  counts.disclosures += found.length
  expect(found).toEqual([])
  counts.slowestMs = Math.max(counts.slowestMs, Math.round(performance.now() - begun))
  for (const [, run] of steps.slice(n + 1)) await run(life)
  const later = await disclosed(life, before)
  counts.disclosures += later.length
  expect(later).toEqual([])
  counts.moments++
  expect(life.world.problems).toEqual([])
})

test('Without a document the same looks find the conference', async () => {
  const life = await beginLife(world => officeOf(world, sink))
  const before = sink.mails.length
  for (const [, run] of steps.slice(0, 11)) await run(life)
  await gather(life)
  const found = await disclosed(life, before)
  expect(found.some(where => where.startsWith('mail'))).toBe(true)
  expect(found.some(where => where.includes('/feeds/'))).toBe(true)
  expect(found.some(where => where.includes('/m/'))).toBe(true)
  expect(found.some(where => where.includes('/meetings/'))).toBe(true)
})

async function restrict({ world, who, kid }: Life, scope: string) {
  const answer = await world.visit('ines', `/s/oakgrove/children/${person(kid)}/restrictions`, {
    ...{ guardian: person(who), scope, document: 'order 12', from_on: '2026-10-01', last_day: '' },
    key: newKey(),
  })
  expect(answer.status).toBe(303)
}

/** Every link that this guardian was ever sent. */
async function gather({ world, who, addresses }: Life) {
  for (const { data } of await noticesTo(world, who)) {
    const links = [data.link, ...data.meetings.map(meeting => meeting.link)]
    for (const link of links)
      if (link)
        for (const way of ['t', 'm']) addresses.add(`/s/oakgrove/${way}/${tokenOf(world.house.signer, link)}`)
  }
  const meeting = meetingOf('ari', 2, ROUND)
  for (const page of ['', '/time', '/conference.ics']) addresses.add(`/s/oakgrove/meetings/${meeting}${page}`)
  for (const page of ['', '/me', '/me/feeds', `/rounds/${roundOf(ROUND)}/times`])
    addresses.add(`/s/oakgrove${page}`)
}

/** Where anything of the conference can still be read by this guardian. */
async function disclosed(life: Life, mailsBefore: number): Promise<string[]> {
  const { world, who, addresses } = life
  const found: string[] = []
  for (const address of addresses) {
    const isLink = /\/(t|m|feeds)\//.test(address)
    const text = await (await world.visit(isLink ? null : who, address)).text()
    if (tells(text)) found.push(address)
    counts.looks++
  }
  for (const mail of sink.mails.slice(mailsBefore))
    if (mail.to.some(to => to.startsWith(who)) && tells(mail.raw + mail.parsed.text + mail.parsed.html))
      found.push(`mail: ${mail.parsed.subject}`)
  return found
}

const tells = (text: string) =>
  [ROUND, ROOM, '16:15', '4:15', '16:40', '4:40'].some(canary => text.includes(canary))
