import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Db } from './db/client.ts'
import { newId } from './ids.ts'
import { type Language, languageIn } from './text/locale.ts'
import { hashOf, newCode, newToken, type Signer } from './tokens.ts'

/** Where sign-in happens, and what hashes its codes: six digits alone could be guessed from a copy of the database. */
export type Desk = { db: Db; signer: Signer }

export const CODE_MINUTES = 10
const LINK_HOURS = 24

/**
 * What was asked for. Nothing of it is kept in the clear: the mail carries code and link, the browser its secret. In the
 * browser that asked all is good for as long as a code; whoever has the mail may use its link so many hours longer.
 */
export type Request = { id: string; browser: string; code: string; link: string; hours: number }

/** Whose request it is: of this browser by its cookie, or of whoever holds the mail's link. */
export type Claim = { id?: string | undefined; browser?: string | undefined; link?: string | undefined }

/** What is still open: `mail` only for the browser that asked, `here` where the link alone is enough. */
export type Standing = { id: string; mail: string | null; tries: number; here: boolean }

/** Who may sign in by a mail address: one human, by name, in the schools where it has a role today. */
export type Candidate = {
  identity: string
  names: string[]
  schools: string[]
  language: Language | undefined
}

/** Opens a request for a mail address, known or not, for ten minutes; its link is good so many hours longer. */
export async function askCode(desk: Desk, mail: string, now: Temporal.Instant, hours = 0): Promise<Request> {
  const request = newRequest(hours)
  await keep(desk, mail, request, now)
  return request
}

/** The same to look at, and good for nothing: no mail says its code, and no code opens it. */
export async function askNothing(desk: Desk, mail: string, now: Temporal.Instant): Promise<Request> {
  const request = newRequest(0)
  await keep(desk, mail, { ...request, code: newToken() }, now)
  return request
}

const newRequest = (hours: number): Request => ({
  ...{ id: newId(), browser: newToken(), code: newCode(), link: newToken() },
  hours,
})

/** A link that the operator hands over: good for a day, once, in any browser. Gives its secret. */
export async function askLink(desk: Desk, mail: string, now: Temporal.Instant): Promise<string> {
  const request = { ...newRequest(LINK_HOURS), code: newToken(), browser: null }
  await keep(desk, mail, request, now)
  return request.link
}

type Kept = Omit<Request, 'browser'> & { browser: string | null }

async function keep(
  desk: Desk,
  mail: string,
  { id, code, link, browser, hours }: Kept,
  now: Temporal.Instant,
) {
  const ends = now.add({ minutes: CODE_MINUTES })
  await sql`select app.ask_code(${id}, ${mail}, ${codeHash(desk, id, code)}, ${hashOf(link)},
    ${browser ? hashOf(browser) : Buffer.alloc(0)}, ${now.toString()}, ${ends.toString()},
    ${ends.add({ hours }).toString()})`.execute(desk.db)
}

const codeHash = (desk: Desk, id: string, code: string) =>
  hashOf(desk.signer.tokenOf('sign-in code', `${id}\n${code}`))

const hashed = (secret: string | undefined) => (secret ? hashOf(secret) : null)

/** The request that may still be proved, or null when it is over, used up or not this claim's. */
export async function standingOf(
  { db }: Desk,
  claim: Claim,
  now: Temporal.Instant,
): Promise<Standing | null> {
  const { rows } = await sql<{ standing: Standing | null }>`
    select app.open_request(${claim.id ?? null}, ${hashed(claim.browser)}, ${hashed(claim.link)}, ${now.toString()}) as standing`.execute(
    db,
  )
  return rows[0]?.standing ?? null
}

/** Tries a typed code. Gives the proof, a secret that is spent by signing in; null when it is wrong or over. */
export async function proveCode(desk: Desk, claim: Claim, code: string, now: Temporal.Instant) {
  const proof = newToken()
  const { id, browser, link } = claim
  if (!id) return null
  const { rows } = await sql<{ proved: boolean }>`
    select app.prove_code(${id}, ${hashed(browser)}, ${hashed(link)}, ${codeHash(desk, id, code)}, ${hashOf(proof)},
      ${now.toString()}) as proved`.execute(desk.db)
  return rows[0]?.proved ? proof : null
}

/** Proves by the link alone, which only the browser that asked may. Gives the proof, or null. */
export async function proveLink({ db }: Desk, claim: Claim, now: Temporal.Instant) {
  const proof = newToken()
  const { rows } = await sql<{ proved: boolean }>`
    select app.prove_link(${hashed(claim.link)}, ${hashed(claim.browser ?? '-')}, ${hashOf(proof)}, ${now.toString()}) as proved`.execute(
    db,
  )
  return rows[0]?.proved ? proof : null
}

/** The people of the mail address that a proof stands for; undefined when it is over or spent. */
export async function candidatesBy({ db }: Desk, proof: string, now: Temporal.Instant) {
  const { rows } = await sql<{ mail: string | null }>`
    select app.proved_mail(${hashOf(proof)}, ${now.toString()}) as mail`.execute(db)
  return rows[0]?.mail ? await candidatesOf(db, rows[0].mail, now) : undefined
}

/** Spends a proof for one of its people: true once, for one of them, false for everybody else. */
export async function spendProof({ db }: Desk, proof: string, identity: string, now: Temporal.Instant) {
  const { rows } = await sql<{ mail: string | null }>`
    select app.spend_proof(${hashOf(proof)}, ${now.toString()}) as mail`.execute(db)
  const mail = rows[0]?.mail
  return !!mail && (await candidatesOf(db, mail, now)).some(one => one.identity === identity)
}

type Row = { identity_id: string; school_name: string; name: string; locale: string }

/** Everybody with a role today who has this mail address. Never shown to somebody who has not proved it. */
export async function candidatesOf(db: Db, mail: string, now: Temporal.Instant): Promise<Candidate[]> {
  const { rows } = await sql<Row>`select * from app.people_with_mail(${mail}, ${now.toString()})`.execute(db)
  const by = Map.groupBy(rows, row => row.identity_id)
  return [...by].map(([identity, theirs]) => ({
    identity,
    names: [...new Set(theirs.map(row => row.name))],
    schools: theirs.map(row => row.school_name),
    language: languageIn(theirs[0]!.locale),
  }))
}
