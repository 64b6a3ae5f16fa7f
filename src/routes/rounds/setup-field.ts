import type { SetupGround } from '../../domain/conferences/round-setup.ts'
import type { Fields } from '../../platform/http/fields.ts'
import type { Visit } from '../../platform/http/visit.ts'
import type { Problems } from '../../platform/refusal.ts'
import { problemIn } from '../problems.tsx'

export type SetupProps = {
  visit: Visit
  ground: SetupGround
  values: Fields
  problems: Problems
  action: string
}

/** One field of the form by its name: what it holds, and what is wrong with it. */
export function fieldIn({ visit, values, problems }: SetupProps, name: string) {
  const value = values[name]
  const problem = problems[name]
  return {
    name,
    value: typeof value === 'string' ? value : '',
    ...(problem ? { error: problemIn(visit, problem) } : {}),
  }
}

export const listIn = (values: Fields, name: string): string[] => {
  const value = values[name]
  return Array.isArray(value) ? value : typeof value === 'string' && value !== '' ? [value] : []
}

const LABELS = {
  name: 'rounds.setup.name',
  length_minutes: 'rounds.setup.length',
  buffer_minutes: 'rounds.setup.buffer',
  answers_until: 'rounds.setup.answersUntil',
  modes: 'rounds.setup.modes',
  video_link: 'rounds.setup.video',
  room: 'rounds.setup.rooms.ours',
} as const

/** What a field is called above the form: of a line of days its day, of somebody's hours the person. */
export function labelIn({ say }: Visit, { staff }: SetupGround, name: string): string | undefined {
  const plain = LABELS[name as keyof typeof LABELS]
  if (plain) return say.t(plain)
  const [, kind, n] = /^(day|from|until|new)-(\d+)$/.exec(name) ?? []
  if (kind)
    return kind === 'new' ? say.t('rounds.setup.newRoom') : say.t('rounds.setup.day', { n: Number(n) + 1 })
  return staff.find(({ id }) => name.includes(id))?.full
}
