import { OAK, personId } from '../../src/demo/personas.ts'
import { idFor } from '../../src/platform/ids.ts'
import type { TextEntry } from './table.ts'

const [mia, ines] = ['mia', 'ines'].map(who => personId(OAK, who))
const school = idFor('school', OAK)
const [goal, version, action, need, plan, area] = [
  'goal',
  'version',
  'action',
  'need',
  'plan',
  'goal area',
].map(what => idFor('naughty', what))
const at = '2026-10-05T10:00:00Z'
const [soon, later] = ['2026-10-07', '2026-12-01']

const nothing = `delete from app.actions; delete from app.support_requests; delete from app.goals;
  insert into app.areas (school_id, id, domain, name, place, created_at)
  values ('${school}', '${area}', 'academic', 'Music', 90, '${at}') on conflict do nothing`
const wanted = `${nothing}; insert into app.goals (school_id, id, child_id, kind, audience, area_id, why_none,
    proposed_by, proposed_side, proposed_at)
  values ('${school}', '${goal}', '${mia}', 'academic', 'homes', '${area}', 'She asked', '${ines}', 'school', '${at}');
  insert into app.goal_versions (school_id, id, goal_id, n, words, why, reached_looks_like, side, by_id, at)
  values ('${school}', '${version}', '${goal}', 1, 'She reads', 'For joy', 'A book', 'school', '${ines}', '${at}')`
const todo = `${nothing}; insert into app.actions (school_id, id, child_id, owner, audience, text, due_on, added_by,
    added_at)
  values ('${school}', '${action}', '${mia}', 'student', 'homes', 'Read', '${soon}', '${ines}', '${at}')`
const needed = `${nothing}; insert into app.support_requests (school_id, id, child_id, audience, need, side, raised_by,
    raised_at)
  values ('${school}', '${need}', '${mia}', 'homes', 'Sleep', 'school', '${ines}', '${at}')`
const planned = `${needed}; insert into app.support_plans (school_id, id, request_id, strategy, starts_on, review_on,
    who_id, made_by, made_at)
  values ('${school}', '${plan}', '${need}', 'A nap', '${soon}', '${later}', '${ines}', '${ines}', '${at}')`

const wording = {
  ...{ source: 'goals/wording-fields.tsx', who: 'ines', form: `/goals/${goal}/words`, clear: wanted },
  ...{ read: `/goals/${goal}`, reader: 'dana' },
}
const onGoal = { who: 'ines', clear: wanted, read: `/goals/${goal}`, required: true }
const onAction = { source: 'goals/action-forms.tsx', who: 'ines', form: `/actions/${action}`, clear: todo }
const onNeed = { who: 'ines', required: true, read: `/support/${need}`, reader: 'dana' }
const plans = {
  ...onNeed,
  source: 'goals/plan-fields.tsx',
  form: `/support/${need}/plans/new`,
  clear: needed,
}

/** What is worked for: the words of goals, what each says to them, what is done, and support. */
export const goalEntries: TextEntry[] = [
  { ...wording, field: 'words', column: 'goal_versions.words', max: 2000, required: true },
  { ...wording, field: 'child_words', column: 'goal_versions.child_words', max: 2000 },
  { ...wording, field: 'why', column: 'goal_versions.why', max: 4000, required: true },
  { ...wording, field: 'baseline', column: 'goal_versions.baseline', max: 4000 },
  {
    ...{ ...wording, field: 'reached_looks_like', column: 'goal_versions.reached_looks_like' },
    ...{ max: 4000, required: true },
  },
  {
    ...{ ...wording, field: 'step-${n}', sent: 'step-0', column: 'goal_milestones.text', max: 500 },
    ...{ with: { 'due-0': later }, required: true },
  },
  {
    ...{ source: 'goals/belongs.tsx', field: 'why_none', who: 'ines', form: `/children/${mia}/goals/new` },
    with: { area: area!, words: 'She reads', why: 'For joy', reached_looks_like: 'A book' },
    ...{ column: 'goals.why_none', max: 2000, required: true, clear: nothing, landed: true },
  },
  {
    ...{ ...onGoal, source: 'goals/answer-form.tsx', field: 'text', form: `/goals/${goal}` },
    ...{ with: { answer: 'differs' }, column: 'goal_assents.text', max: 4000 },
  },
  {
    ...{ ...onGoal, source: 'goals/end.tsx', field: 'words', form: `/goals/${goal}/celebration` },
    ...{ column: 'celebrations.words', max: 4000, reader: 'dana' },
  },
  {
    ...{ source: 'goals/action-new.tsx', field: 'text', who: 'ines', form: `/children/${mia}/actions/new` },
    with: { owner: 'student', due_on: later },
    ...{ column: 'actions.text', max: 2000, required: true, clear: nothing, landed: true },
  },
  {
    ...{ ...onAction, field: 'words', column: 'actions.done_words', max: 4000, required: true },
    ...{ send: `/actions/${action}/done`, read: `/actions/${action}` },
  },
  {
    ...{ ...onAction, field: 'why', column: 'actions.dropped_words', max: 2000, required: true },
    ...{ send: `/actions/${action}/end`, read: `/actions/${action}` },
  },
  {
    ...{ source: 'goals/need-new.tsx', field: 'need', who: 'ines', form: `/children/${mia}/support/new` },
    ...{ column: 'support_requests.need', max: 4000, required: true, clear: nothing, landed: true },
  },
  {
    ...{ ...onNeed, source: 'goals/need-next.tsx', field: 'words', form: `/support/${need}` },
    ...{ column: 'support_requests.ended_words', max: 4000, clear: needed },
  },
  { ...plans, field: 'strategy', column: 'support_plans.strategy', max: 4000 },
  {
    ...{ ...plans, field: 'resource', column: 'support_plans.resource', max: 2000, required: false },
    with: { strategy: 'A nap' },
  },
  {
    ...{ ...onNeed, source: 'goals/plan-fields.tsx', field: 'words', form: `/support/${need}/plans/${plan}` },
    ...{ with: { outcome: 'helped' }, column: 'support_plans.outcome_words', max: 4000, clear: planned },
  },
]
