// A house with one thing wrong in its tables: a check that cannot fail guards nothing.
import { describe, expect, it } from 'vitest'
import { checkTenancy } from './check-tenancy.ts'

const ABOVE = ['schools', 'identities', 'sessions', 'sign_in_codes', 'rate_limits']
const above = ABOVE.map(name => `create table app.${name} (id uuid primary key);`).join('\n')
const rows = `create table app.rooms (
  school_id uuid not null references app.schools,
  id uuid not null, -- a note; with a comma, and a (bracket
  name text not null check (name <> 'a;b'),
  round_id uuid,
  primary key (school_id, id),
  foreign key (school_id, round_id) references app.rooms (school_id, id) on delete cascade
);`
const enable = 'alter table app.rooms enable row level security;'
const force = 'alter table app.rooms force row level security;'
const policy =
  'create policy school on app.rooms using (school_id = app.current_school()) with check (school_id = app.current_school());'
const sound = [above, rows, enable, force, policy].join('\n')

describe('tenancy', () => {
  const faults = (sql: string) =>
    checkTenancy(new Map([['db/migrations/0001_rooms.sql', sql]])).faults.join('\n')

  it('accepts a sound table', () => expect(faults(sound)).toBe(''))

  it('accepts rows changed where the owner sees them', () => {
    const open = force.replace('force', 'no force')
    expect(faults([sound, open, "update app.rooms set name = '';", force].join('\n'))).toBe('')
  })

  it.each([
    [
      'no school in the key',
      sound.replace('primary key (school_id, id)', 'primary key (id)'),
      'primary key begins',
    ],
    [
      'no school at all',
      sound.replace('school_id uuid not null references app.schools,', ''),
      'first column is school_id',
    ],
    [
      'a key that crosses schools',
      sound.replace(
        '(school_id, round_id) references app.rooms (school_id, id)',
        '(round_id) references app.rooms (id)',
      ),
      'on both sides',
    ],
    [
      'a short way to another table',
      sound.replace('round_id uuid,', 'round_id uuid references app.rooms,'),
      'on both sides',
    ],
    ['no row-level security', sound.replace(enable, ''), 'is enabled'],
    ['not forced', sound.replace(force, ''), 'is forced'],
    ['forced no more', `${sound}\nalter table app.rooms no force row level security;`, 'is forced'],
    ['no policy', sound.replace(policy, ''), 'one policy says'],
    ['no check on writing', sound.replace(/ with check .*/, ';'), 'one policy says'],
    ['a policy taken back', `${sound}\ndrop policy school on app.rooms;`, 'one policy says'],
    [
      'a policy that opens all',
      `${sound}\ncreate policy all_of_it on app.rooms using (true);`,
      'lets more through',
    ],
    [
      'rows changed while the owner sees none',
      `${sound}\nupdate app.rooms set name = '';`,
      'would change nothing',
    ],
    [
      'a name in the list that is gone',
      sound.replace('app.rate_limits', 'app.other_limits'),
      'rate_limits: is in the list',
    ],
  ])('refuses %s', (_, sql, why) => expect(faults(sql)).toContain(why))
})
