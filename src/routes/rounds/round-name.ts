import type { RoundView } from '../../domain/conferences/rounds/rounds.ts'
import type { Translator } from '../../platform/text/translate.ts'

/** What a round is called to a reader: as the school wrote it; a single conference outside of rounds in every language. */
export const roundName = (say: Translator, { kind, name }: Pick<RoundView, 'kind' | 'name'>): string =>
  kind === 'extra' ? say.t('requests.name') : name
