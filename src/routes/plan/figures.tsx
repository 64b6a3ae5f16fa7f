import type { Translator } from '../../platform/text/translate.ts'
import { Figures } from '../../ui/facts.tsx'

/** How good a plan is: `worst` of 100, none where nothing is known of wishes; `idle` minutes of educators who wait. */
type Props = { say: Translator; placed: number; of: number; worst: number | null; idle: number }

export const PlanFigures = ({ say, placed, of, worst, idle }: Props) => (
  <Figures
    items={[
      { label: say.t('board.figure.placed'), value: say.t('board.figure.of', { n: placed, of }) },
      ...(worst === null ? [] : [{ label: say.t('board.figure.worst'), value: say.number(worst) }]),
      { label: say.t('board.figure.idle'), value: say.t('common.minutes', { n: idle }) },
    ]}
  />
)
