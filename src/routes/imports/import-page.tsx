import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Frame } from '../frame.tsx'
import { Done } from './done.tsx'
import type { Loaded } from './loaded.ts'
import { Preview } from './preview.tsx'

/** An import as it stands: a draft to look at, or what was done with it. `isOther`: not what was seen before. */
export function ImportPage(visit: Visit, kept: Loaded, shown: Shown, isOther = false) {
  const { t } = visit.say
  const title = t(
    kept.plan ? 'imports.preview.title' : kept.undone_at ? 'imports.undone.title' : 'imports.done.title',
  )
  return (
    <Frame visit={visit} title={title} wide={kept.plan !== null}>
      {kept.plan ? (
        <Preview visit={visit} kept={kept} plan={kept.plan} shown={shown} isOther={isOther} />
      ) : (
        <Done visit={visit} kept={kept} shown={shown} title={title} />
      )}
    </Frame>
  )
}
