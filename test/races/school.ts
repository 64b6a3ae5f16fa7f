import { createHash, randomBytes } from 'node:crypto'
import type pg from 'pg'

// A school as big as one likes, written as rows: nothing of the product is asked how its rows are made.

export type Size = {
  slug: string
  educators: number
  /** Children of each educator; every fourth is met by two homes, every third has the next one as a sibling. */
  children: number
  days: number
  from: string
  until: string
  length: number
  buffer: number
  mixed?: boolean
  /** Guardians have a mail address at this host. */
  mail?: string
}
export type Meeting = { id: string; child: string; educator: string; guardian: string; token: string }
/** One guardian with the meetings of all of its children, and the link by which it chooses their times. */
export type Family = { guardian: string; token: string; meetings: Meeting[]; speaks: string }
export type School = {
  id: string
  slug: string
  round: string
  head: { person: string; cookie: string }
  families: Family[]
  days: string[]
  size: Size
}

type Rows = Record<string, Record<string, unknown>[]>

const put = (rows: Rows, table: string, ...several: Record<string, unknown>[]) => {
  const there = rows[table]
  if (there) there.push(...several)
  else rows[table] = several
}

const idOf = (...words: (string | number)[]): string => {
  const hex = createHash('sha256').update(words.join('/')).digest('hex').slice(0, 32)
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-8$3-8$4-$5')
}
const hashOf = (secret: string) => `\\x${createHash('sha256').update(secret).digest('hex')}`
const newToken = () => randomBytes(24).toString('base64url')

/** Writes the school with a published round that begins in a week; gives how to reach everybody in it. */
export async function raiseSchool(owner: pg.Client, size: Size, now = new Date()): Promise<School> {
  const at = now.toISOString()
  const id = idOf(size.slug)
  const round = idOf(size.slug, 'round')
  const head = idOf(size.slug, 'head')
  const cookie = newToken()
  const days = Array.from({ length: size.days }, (_, n) =>
    new Date(+now + (7 + n) * 86_400_000).toISOString().slice(0, 10),
  )
  const rows: Rows = {
    schools: [
      {
        id,
        slug: size.slug,
        name: 'Rush Hollow',
        zone: 'America/Chicago',
        country: 'US',
        locale: 'en',
        locales: '{en,es,ar}',
        accent: 160,
        created_at: at,
      },
    ],
    identities: [{ id: idOf(size.slug, 'who'), created_at: at }],
    sessions: [
      {
        id: idOf(size.slug, 'session'),
        token_hash: hashOf(cookie),
        identity_id: idOf(size.slug, 'who'),
        device: 'race',
        created_at: at,
        expires_at: new Date(+now + 86_400_000).toISOString(),
      },
    ],
    persons: [person(size, head, 'Head', at, { identity_id: idOf(size.slug, 'who') })],
    memberships: [role(size, head, 'head')],
  }
  const add = (more: Rows) => {
    for (const [table, several] of Object.entries(more)) put(rows, table, ...several)
  }
  add(roundRows(size, round, head, days, at))
  const families = new Map<string, Family>()
  for (let educator = 0; educator < size.educators; educator++)
    for (let child = 0; child < size.children; child++)
      add(childRows(size, educator, child, round, at, families))
  add({ links: [...families.values()].flatMap(family => linksOf(size, family, round, at)) })
  await write(owner, id, rows)
  return {
    id,
    slug: size.slug,
    round,
    head: { person: head, cookie: `trellis=${cookie}` },
    families: [...families.values()],
    days,
    size,
  }
}

const person = (size: Size, id: string, name: string, at: string, more: Record<string, unknown> = {}) => ({
  ...{ school_id: idOf(size.slug), id, given_name: name, family_name: 'Rush', use_name: '', pronouns: '' },
  ...{
    spoken_language: 'en',
    written_language: 'en',
    interpreter_needed: false,
    access_needs: '',
    title: '',
    reach: '',
  },
  ...{ created_at: at, ...more },
})
const role = (size: Size, person_id: string, name: string) => ({
  ...{
    school_id: idOf(size.slug),
    id: idOf(size.slug, 'role', person_id, name),
    person_id,
    role: name,
    from_on: '2020-01-01',
  },
})

function roundRows(size: Size, round: string, head: string, days: string[], at: string): Rows {
  const school_id = idOf(size.slug)
  const key = { school_id, round_id: round }
  const educators = Array.from({ length: size.educators }, (_, n) => idOf(size.slug, 'educator', n))
  const staff = [
    ...educators.map((person_id, n) => ({
      person_id,
      part: 'educator',
      room_id: idOf(size.slug, 'room', n),
    })),
    ...(size.mixed
      ? [{ person_id: idOf(size.slug, 'interpreter'), part: 'interpreter', room_id: null }]
      : []),
  ]
  const hours = { from_at: size.from, until_at: size.until }
  return {
    persons: staff.map(({ person_id }, n) => person(size, person_id, `Staff${n}`, at)),
    memberships: staff.map(({ person_id, part }) => role(size, person_id, part)),
    person_languages: staff
      .filter(one => one.part === 'interpreter')
      .flatMap(({ person_id }) => ['en', 'ar'].map(language => ({ school_id, person_id, language }))),
    rooms: educators.map((_, n) => ({ school_id, id: idOf(size.slug, 'room', n), name: `Room ${n}` })),
    rounds: [
      {
        school_id,
        id: round,
        name: 'Rush',
        length_minutes: size.length,
        buffer_minutes: size.buffer,
        modes: '{in_person,video,phone}',
        video_link: '',
        answers_until: at.slice(0, 10),
        created_by: head,
        created_at: at,
      },
    ],
    round_states: ['opened', 'planned', 'published'].map(state => ({
      ...key,
      state,
      by_person: head,
      entered_at: at,
      effective_at: at,
    })),
    booking_stages: [{ ...key, stage: 'all', opens_at: at, set_by: head, set_at: at }],
    round_days: days.map(day => ({ ...key, day, ...hours })),
    round_rooms: educators.map((_, n) => ({ ...key, room_id: idOf(size.slug, 'room', n) })),
    round_staff: staff.map(one => ({ ...key, ...one })),
    staff_hours: staff.flatMap(({ person_id, part }) =>
      days.map(day => ({
        ...key,
        id: idOf(size.slug, 'there', person_id, day),
        person_id,
        part,
        kind: 'there',
        day,
        ...hours,
      })),
    ),
  }
}

/** A child with its home or homes, who guards it, and its meetings. */
function childRows(
  size: Size,
  educator: number,
  n: number,
  round: string,
  at: string,
  families: Map<string, Family>,
): Rows {
  const { slug } = size
  const school_id = idOf(slug)
  const child = idOf(slug, 'child', educator, n)
  const homes = size.mixed && n % 4 === 3 ? [1, 2] : [1]
  const rows: Rows = {
    persons: [person(size, child, `Kid${educator}x${n}`, at)],
    memberships: [role(size, child, 'student')],
  }
  const add = (table: string, row: Record<string, unknown>) => put(rows, table, row)
  for (const home of homes) {
    // the second of three siblings' educators is the next one, so that a home's meetings are with several
    const sibling = size.mixed && n % 3 === 1 && home === 1 ? [educator, n - 1] : [educator, n]
    const guardian = idOf(slug, 'guardian', ...sibling, home)
    const family = families.get(guardian)
    if (!family) {
      const speaks = size.mixed && n % 5 === 2 ? 'ar' : 'en'
      families.set(guardian, { guardian, token: newToken(), meetings: [], speaks })
      add(
        'persons',
        person(size, guardian, `Guard${educator}x${n}x${home}`, at, {
          spoken_language: speaks,
          interpreter_needed: speaks === 'ar',
        }),
      )
      add('memberships', role(size, guardian, 'guardian'))
      if (size.mail)
        add('addresses', {
          school_id,
          id: idOf(slug, 'mail', guardian),
          person_id: guardian,
          kind: 'mail',
          value: `g${educator}x${n}x${home}@${size.mail}`,
        })
    }
    const party = idOf(slug, 'party', child, home)
    const meeting = { id: idOf(slug, 'meeting', party), child, guardian, token: newToken() }
    const held = size.mixed && n % 3 === 1 ? (educator + 1) % size.educators : educator
    families.get(guardian)!.meetings.push({ ...meeting, educator: idOf(slug, 'educator', held) })
    add('parties', { school_id, id: party, child_id: child, label: '', attends: 'any', created_at: at })
    add('party_guardians', {
      school_id,
      party_id: party,
      guardian_id: guardian,
      relation: '',
      from_on: '2020-01-01',
    })
    add('meetings', {
      school_id,
      id: meeting.id,
      round_id: round,
      child_id: child,
      party_id: party,
      length_minutes: size.length,
      need: 'usual',
    })
    add('meeting_educators', { school_id, meeting_id: meeting.id, educator_id: idOf(slug, 'educator', held) })
  }
  return rows
}

function linksOf({ slug }: Size, { guardian, token, meetings }: Family, round: string, at: string) {
  const link = { school_id: idOf(slug), person_id: guardian, round_id: round, created_at: at }
  const expires_at = new Date(Date.parse(at) + 30 * 86_400_000).toISOString()
  return [
    { ...link, id: idOf(slug, 'link', guardian), purpose: 'booking', token_hash: hashOf(token), expires_at },
    ...meetings.map(meeting => ({
      ...{ ...link, id: idOf(slug, 'link', meeting.id), purpose: 'meeting', meeting_id: meeting.id },
      ...{ token_hash: hashOf(meeting.token), expires_at },
    })),
  ]
}

async function write(owner: pg.Client, school: string, rows: Rows) {
  const order = ['schools', 'identities', 'sessions', 'persons', 'rooms', 'rounds', 'round_staff']
  const tables = [...order, ...Object.keys(rows).filter(table => !order.includes(table))]
  await owner.query('begin')
  await owner.query("select set_config('app.school_id', $1, true)", [school])
  for (const table of tables) {
    const several = rows[table] ?? []
    const columns = [...new Set(several.flatMap(row => Object.keys(row)))].join(', ')
    if (several.length > 0)
      await owner.query(
        `insert into app.${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::app.${table}, $1)`,
        [JSON.stringify(several)],
      )
  }
  await owner.query('commit')
  await owner.query('analyze')
}
