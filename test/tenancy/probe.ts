import type pg from 'pg'

// Asks the database itself, past the application's code, whether one school's rows can be reached from another.

export type Table = { name: string; columns: { name: string; type: string; writable: boolean }[] }
export type Schools = { own: string; other: string }
type Setting = 'unset' | 'own' | 'other'

/** All tables that hold a school's rows. */
export async function schoolTables(owner: pg.Client): Promise<Table[]> {
  const { rows } = await owner.query(`
    select c.relname as name, jsonb_agg(jsonb_build_object('name', a.attname, 'type', format_type(a.atttypid, null),
      'writable', a.attidentity = '' and a.attgenerated = '') order by a.attnum) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'app'::regnamespace and c.relkind = 'r'
    group by c.relname having bool_or(a.attname = 'school_id') order by c.relname`)
  return rows
}

const ALLOWED: Record<string, unknown> = {
  'memberships.role': 'guardian',
  'addresses.kind': 'mail',
  'parties.attends': 'any',
  'child_contacts.kind': 'mail',
  'restrictions.scope': 'events',
  'group_members.part': 'child',
  'rounds.length_minutes': 20,
  'rounds.modes': '{video}',
  'round_states.state': 'opened',
  'round_rooms.closed': [],
  'round_staff.part': 'educator',
  'staff_hours.part': 'educator',
  'staff_hours.kind': 'there',
  'meetings.length_minutes': 20,
  'meetings.need': 'usual',
  'answers.mode': 'any',
  'answer_times.choice': 'possible',
  'plans.state': 'done',
  'plans.purpose': 'schedule',
  'bookings.mode': 'video',
  'bookings.call_room': 'a-room-that-nobody-guesses',
  'claims.kind': 'room',
  'claims.hold_id': null,
  'notices.state': 'waiting',
  'links.purpose': 'times',
  'links.child_id': null,
  'rounds.kind': 'round',
  'rounds.video_by': 'own',
  'booking_stages.stage': 'all',
  'waits.ended_as': 'left',
  'holds.mode': 'video',
  'booking_ends.went': 'home_away',
  'booking_ends.ended_at': '2026-01-05T10:20:00Z',
  'calls.room': 'a-room-that-nobody-guesses',
  'offers.answer': 'booked',
  'attendances.part': 'guardian',
  'attendances.came': 'came',
  'declines.need': 'usual',
  'joinings.by': 'video',
  'interpreter_answers.answer': 'yes',
  'settled_needs.way': 'other',
  'conference_requests.side': 'home',
  'conference_requests.answer': 'given',
  'preparations.side': 'home',
  'preparations.audience': 'holders',
  'preparation_words.question': 'see',
  'preparation_faces.picture': 'friends',
  'preparation_faces.face': 2,
  'preparation_photos.place': 2,
  'agenda_items.side': 'home',
  'agenda_items.audience': 'all',
  'agenda_words.side': 'home',
  'agenda_outcomes.came': 'agreed',
  'agenda_outcomes.knew': 2,
  'summary_views.side': 'home',
  'summary_views.answer': 'adds',
  'heard_answers.heard': 'yes',
  'areas.domain': 'academic',
  'observations.bearing': 'none',
  'observations.audience': 'team',
  'progress_update_items.bearing': 'none',
  'goals.kind': 'academic',
  'goals.audience': 'home',
  'goals.proposed_side': 'home',
  'goals.ended_as': 'reached',
  'goal_versions.side': 'home',
  'goal_versions.party_id': null,
  'goal_assents.side': 'home',
  'goal_assents.answer': 'agreed',
  'support_requests.audience': 'home',
  'support_requests.side': 'home',
  'support_plans.outcome': 'helped',
  'actions.owner': 'home',
  'student_ages.pictures_from': 5,
  'student_ages.code_from': 9,
  'student_ages.alone_from': 8,
  'student_ages.pictures': 3,
  'student_ages.weeks_before': 4,
  'student_passes.kind': 'code',
  'right_moves.gained': 'code',
  'actions.owner_id': null,
  'actions.audience': 'home',
  'actions.dropped_at': null,
  'actions.dropped_by': null,
  'celebrations.audience': 'home',
  'celebration_helpers.side': 'home',
  'celebration_helpers.person_id': null,
  'voice_promises.kind': 'concern',
  'voice_settings.school_days': '{1,2}',
  'voice_items.kind': 'concern',
  'voice_items.audience': 'team',
  'voice_items.homes': 'ours',
  'voice_items.state': 'heard',
  'voice_steps.step': 'answered',
  'check_in_settings.rhythm': 'monthly',
  'check_in_questions.starter': 'well',
  'check_in_questions.words': null,
  'check_in_askings.remind_at': '2026-01-06T10:00:00Z',
  'check_in_askings.over_at': '2026-01-07T10:00:00Z',
  'circumstances.purpose': 'know',
  'circumstances.ended_at': null,
  'circumstances.ended_by': null,
}
const BY_TYPE: Record<string, unknown> = {
  text: 'abc',
  date: '2026-01-05',
  'timestamp with time zone': '2026-01-05T10:00:00Z',
  'timestamp without time zone': '2026-01-05T10:00',
  'time without time zone': '10:00',
  tstzrange: '[2026-01-05T10:00:00Z,2026-01-05T10:20:00Z)',
  jsonb: '{}',
  boolean: false,
  smallint: 5,
  integer: 5,
  bigint: 5,
  bytea: '\\x01',
  'text[]': '{a}',
  'date[]': '{2026-01-05}',
  'uuid[]': '{00000000-0000-4000-8000-000000000001}',
}

/** A row of this school that breaks no check of the table. */
export function rowFor(table: Table, school: string): Record<string, unknown> {
  const entries = table.columns
    .filter(column => column.writable)
    .map(column => {
      const known = `${table.name}.${column.name}`
      const likely = known in ALLOWED ? ALLOWED[known] : (BY_TYPE[column.type] ?? crypto.randomUUID())
      const value = column.name === 'school_id' ? school : likely
      return [
        column.name,
        column.name.startsWith('until') && column.type.startsWith('time ') ? '11:00' : value,
      ]
    })
  return Object.fromEntries(entries)
}

const RAISED = 'P0001'

/** Every verb on a table with no school, the own and another one set: gives what went wrong, and how many were tried. */
export async function probe(
  app: pg.Client,
  table: Table,
  schools: Schools,
): Promise<{ tried: number; leaks: string[] }> {
  const leaks: string[] = []
  let tried = 0
  for (const setting of ['unset', 'own', 'other'] as Setting[]) {
    for (const verb of ['select', 'insert', 'update', 'delete'] as const) {
      tried++
      const reached = await attempt(app, table, schools, setting, verb)
      if (reached !== (setting === 'own'))
        leaks.push(
          `${table.name}: ${verb} with school ${setting} ${reached ? 'reached' : 'did not reach'} the row`,
        )
    }
  }
  return { tried, leaks }
}

/** Whether the verb reached rows of `schools.own` while the setting was in force; rolled back. */
async function attempt(
  app: pg.Client,
  table: Table,
  schools: Schools,
  setting: Setting,
  verb: 'select' | 'insert' | 'update' | 'delete',
) {
  await app.query('begin')
  try {
    if (setting !== 'unset')
      await app.query("select set_config('app.school_id', $1, true)", [schools[setting]])
    const { rowCount } = await app.query(
      statementOf(table, verb),
      verb === 'insert' ? [JSON.stringify(rowFor(table, schools.own))] : [schools.own],
    )
    return (rowCount ?? 0) > 0
  } catch (problem) {
    const { code = '' } = problem as { code?: string }
    if (code === '42501') return false
    if (code.startsWith('23')) return true // past the policy, and stopped only by a key
    // likewise by a trigger that refuses each row: it is asked only about rows that the policy lets through
    if (code === RAISED && verb !== 'insert') return true
    throw problem
  } finally {
    await app.query('rollback')
  }
}

function statementOf(table: Table, verb: 'select' | 'insert' | 'update' | 'delete'): string {
  const columns = table.columns
    .filter(column => column.writable)
    .map(column => `"${column.name}"`)
    .join(', ')
  switch (verb) {
    case 'select':
      return `select 1 from app.${table.name} where school_id = $1`
    case 'insert':
      return `insert into app.${table.name} (${columns}) select ${columns} from jsonb_populate_record(null::app.${table.name}, $1)`
    case 'update':
      return `update app.${table.name} set school_id = school_id where school_id = $1`
    default:
      return `delete from app.${table.name} where school_id = $1`
  }
}
