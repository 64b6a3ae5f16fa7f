import { Changes, Same } from './changes.tsx'
import { Columns } from './columns.tsx'
import { Families } from './families.tsx'
import { Notes, RefusedRows } from './left-out.tsx'
import type { PreviewProps } from './preview.tsx'
import { Unmailed } from './unmailed.tsx'

/** What comes of the sheet in full, what matters most first: changes to people, new families, rows not taken. */
export const Outlook = (props: PreviewProps) => (
  <>
    <Changes {...props} />
    <Unmailed {...props} />
    <Families {...props} />
    <RefusedRows {...props} />
    <div>
      <Notes {...props} />
      <Columns {...props} />
      <Same {...props} />
    </div>
  </>
)
