import { beforeAll, expect, test } from 'vitest'
import { seedChoosing } from '../src/demo/choosing.ts'
import { goalId, seedGoals } from '../src/demo/goals.ts'
import { seedObservations, updateId } from '../src/demo/observations.ts'
import { groupId, OAK } from '../src/demo/personas.ts'
import { roundId, seedRounds } from '../src/demo/rounds.ts'
import { seedVoice } from '../src/demo/voice.ts'
import { placeMeeting } from '../src/domain/conferences/booking/bookings.ts'
import { startPlan } from '../src/domain/conferences/planning/planning.ts'
import { type Aim, makeLink, tokenOf } from '../src/domain/links/links.ts'
import { idFor } from '../src/platform/ids.ts'
import { officeOf, tellFacts } from './support/office.ts'
import { addRound, at, DAY, meetingOf, person, roundOf } from './support/rounds.ts'
import { countStatements } from './support/statements.ts'
import { sayMuch } from './support/voice.ts'
import { openWorld } from './world.ts'

// Each statement is a way to the database and back: begin, who asks, what the page itself needs, commit.
const MOST = 6

const world = await openWorld()
const meeting = meetingOf('noor')
const links = { times: '', meeting: '', booking: '', voice: '' }
let plan = ''
const said = idFor('said', 'amal', 'noor', '1')
const seen = idFor('observation', OAK, 'ari', '12', 'steering_oneself')

type Opened = Aim extends infer One ? (One extends unknown ? Omit<One, 'person' | 'expires'> : never) : never
const linkFor = (aim: Opened) =>
  world.as('ines', async ctx => {
    const expires = world.now.add({ hours: 24 })
    return tokenOf(
      world.house.signer,
      await makeLink(ctx, world.house.signer, { ...aim, person: person('amal'), expires } as Aim),
    )
  })

beforeAll(async () => {
  await seedRounds(world.house.db, world.now)
  await seedChoosing(world.house.db, world.now)
  await seedGoals(world.house.db, world.now)
  await seedVoice(world.house.db, world.now)
  await sayMuch(world, 30)
  await seedObservations(world.house.db, world.now)
  await addRound(world, {
    days: { [DAY]: ['15:00', '17:00'] },
    rooms: ['Attic'],
    educators: { tomas: 'Attic' },
    interpreters: ['salma'],
    states: ['opened', 'planned', 'published'],
    meetings: [['noor', 1, ['tomas']]],
  })
  await world.as('ines', ctx => placeMeeting(ctx, meeting, at('15:00')))
  await tellFacts(world, officeOf(world))
  plan = await world.as('ines', ctx => startPlan(ctx, roundOf()))
  links.times = await linkFor({ purpose: 'times', round: roundId('collecting') })
  links.booking = await linkFor({ purpose: 'booking', round: roundId('choosing') })
  links.voice = await linkFor({ purpose: 'voice', child: person('noor') })
  links.meeting = await linkFor({ purpose: 'meeting', round: roundOf(), meeting })
})

const pages: [what: string, who: string | null, path: () => string][] = [
  ['the first page of a family with a conference', 'amal', () => ''],
  ['the first page of an educator', 'wen', () => ''],
  ['a child, to its guardian', 'amal', () => `/children/${person('noor')}`],
  ['a child, to its educator', 'tomas', () => `/children/${person('noor')}`],
  ['a child, to the head', 'ines', () => `/children/${person('noor')}`],
  ['the times of a guardian', 'amal', () => `/rounds/${roundId('collecting')}/times`],
  ['the times by link', null, () => `/t/${links.times}`],
  [
    'the times that staff write down',
    'ines',
    () => `/rounds/${roundId('collecting')}/families/${person('amal')}`,
  ],
  ['the meeting of a guardian', 'amal', () => `/meetings/${meeting}`],
  ['the meeting by link', null, () => `/m/${links.meeting}`],
  ['the times to which a guardian could move it', 'amal', () => `/meetings/${meeting}/time`],
  ['the same by link', null, () => `/m/${links.meeting}/time`],
  ['what a guardian prepares', 'amal', () => `/meetings/${meeting}/preparation`],
  ['what a guardian prepares by link', null, () => `/m/${links.meeting}/preparation`],
  ['what an educator prepares', 'tomas', () => `/meetings/${meeting}/preparation`],
  ['an agenda', 'amal', () => `/meetings/${meeting}/agenda`],
  ['a conference as it goes', 'tomas', () => `/meetings/${meeting}/notes`],
  ['the summary of a conference', 'amal', () => `/meetings/${meeting}/summary`],
  ['the packet of a conference', 'tomas', () => `/meetings/${meeting}/packet`],
  ['the board, to the head', 'ines', () => `/rounds/${roundId('held')}/board`],
  ['the board, to an educator who is a parent', 'tomas', () => `/rounds/${roundId('held')}/board`],
  ['the sheet of an own day', 'wen', () => `/rounds/${roundId('held')}/days/${person('wen')}`],
  ['the overview of a round', 'ines', () => `/rounds/${roundId('collecting')}`],
  ['the place on the waiting list', 'amal', () => `/rounds/${roundOf()}/booking/wait`],
  ['the waiting list', 'ines', () => `/rounds/${roundOf()}/waits`],
  ['who has had a conference', 'ines', () => `/rounds/${roundId('held')}/tracking`],
  ['the free times of a family', 'uma-mother', () => `/rounds/${roundId('choosing')}/booking`],
  ['what is kept for a family', 'uma-mother', () => `/rounds/${roundId('choosing')}/booking/hold`],
  ['the free times by link', null, () => `/b/${links.booking}`],
  ['who chooses first', 'ines', () => `/rounds/${roundId('choosing')}/stages`],
  ['a walk-in', 'wen', () => `/rounds/${roundId('held')}/walk-ins`],
  ['a day held on another one', 'ines', () => `/rounds/${roundOf()}/other-day`],
  ['times that no longer fit', 'ines', () => `/rounds/${roundOf()}/unfit-times`],
  ['the needs of interpreters', 'ines', () => '/needs'],
  ['the need of one meeting', 'ines', () => `/needs/${meeting}`],
  ['what somebody interprets', 'salma', () => '/interpreting'],
  ['the goals of a child, to its home', 'amal', () => `/children/${person('noor')}/goals`],
  ['a goal that is proposed', 'amal', () => `/children/${person('noor')}/goals/new`],
  ['a goal, to its educator', 'tomas', () => `/goals/${goalId('noor', 0)}`],
  ['a goal, to its home', 'amal', () => `/goals/${goalId('noor', 0)}`],
  ['a goal, to the student', 'leo', () => `/goals/${goalId('leo', 4)}`],
  ['the road of a child', 'tomas', () => `/children/${person('noor')}/roadmap`],
  ['what a teacher who is a parent has to do', 'tomas', () => '/actions'],
  ['what a child needs', 'amal', () => `/children/${person('noor')}/support`],
  ['what is to be done for a child', 'tomas', () => `/children/${person('noor')}/actions/new`],
  ['the requests that wait', 'ines', () => '/requests'],
  ['the requests of a family', 'amal', () => `/children/${person('noor')}/requests`],
  ['letters by hand', 'ines', () => '/outbox/by-hand'],
  ['how a conference went', 'tomas', () => `/meetings/${meeting}/outcome`],
  ['all rounds', 'ines', () => '/rounds'],
  ['the plan', 'ines', () => `/rounds/${roundId('collecting')}/plan`],
  ['the plans of a round', 'ines', () => `/rounds/${roundOf()}/plan`],
  ['one plan beside another', 'ines', () => `/rounds/${roundOf()}/plans/${plan}?beside=${plan}`],
  ['the people, to the head', 'ines', () => '/people'],
  ['the people, to an educator', 'wen', () => '/people'],
  ['a person', 'ines', () => `/people/${person('amal')}`],
  ['a group', 'tomas', () => `/groups/${groupId(OAK, 'saplings')}`],
  ['what is about oneself', 'amal', () => '/me'],
  ['the outbox', 'ines', () => '/outbox'],
  ['what was said of a child, to its home', 'amal', () => `/children/${person('noor')}/voice`],
  ['what was said of a child, to its team', 'tomas', () => `/children/${person('noor')}/voice`],
  ['what was said of a child, by link', null, () => `/v/${links.voice}`],
  ['to say something about a child', 'amal', () => `/children/${person('noor')}/voice/new`],
  ['to say something by link', null, () => `/v/${links.voice}/new`],
  ['the inbox with thirty items, to the head', 'ines', () => '/voice'],
  ['the inbox with thirty items, to an educator', 'tomas', () => '/voice'],
  ['one thing that was said', 'tomas', () => `/voice/${said}`],
  ['what homes answered', 'ines', () => '/check-ins'],
  ['a check-in', 'amal', () => `/check-ins/${idFor('check-in', 'noor', '1')}`],
  ['a note to be written', 'wen', () => '/observations/new'],
  ['what was seen on a day, to who wrote it', 'wen', () => `/observations/${seen}`],
  ['a need that comes of it', 'wen', () => `/children/${person('ari')}/support/new?seen=${seen}`],
  ['what was seen of a child', 'wen', () => `/children/${person('ari')}/observations`],
  ['the same, to a home', 'mark', () => `/children/${person('ari')}/observations`],
  ['the picture of a child', 'wen', () => `/children/${person('ari')}/picture`],
  ['the updates of a child', 'mark', () => `/children/${person('ari')}/updates`],
  ['an update', 'amal', () => `/updates/${updateId('noor')}`],
  ['an update to be made', 'wen', () => `/children/${person('leo')}/updates/new`],
  ['whose homes wait for an update', 'ines', () => '/updates'],
  ['the areas', 'ines', () => '/areas'],
]

test.each(pages)('%s costs at most six statements', async (_, who, path) => {
  const ask = async () => {
    const answer = await world.visit(who, `/s/${OAK}${path()}`)
    expect(answer.status).toBe(200)
    await answer.text()
  }
  await ask()
  expect(await countStatements(ask)).toBeLessThanOrEqual(MOST)
})

test('nothing went wrong on the way', () => {
  expect(world.problems).toEqual([])
})
