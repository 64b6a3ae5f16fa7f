import './elements/copy-text.ts'
import './elements/disclosures.ts'
import './elements/times-grid.ts'
import './elements/toast-note.ts'
