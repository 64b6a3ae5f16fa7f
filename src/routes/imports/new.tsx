import { z } from 'zod'
import { draftsFor, startImport } from '../../domain/people/imports.ts'
import { needHead } from '../../domain/people/policy.ts'
import { MAX_BYTES } from '../../domain/people/sheet/limits.ts'
import { form } from '../../platform/http/form.ts'
import { newKey } from '../../platform/ids.ts'
import { Invalid } from '../../platform/refusal.ts'
import { FileField, TextArea } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHead } from '../../ui/head.tsx'
import { Frame } from '../frame.tsx'
import { fieldOf, Problematic } from '../problems.tsx'
import { Waiting } from './waiting.tsx'

// a phone that knows no ending goes by the kind
const FILES = [
  ...[
    '.xlsx',
    '.xlsm',
    '.ods',
    '.csv',
    '.tsv',
    '.txt',
    'text/csv',
    'text/tab-separated-values',
    'text/plain',
  ],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.oasis.opendocument.spreadsheet',
].join()

// the sheet's own reading says what is wrong with it: nothing is refused before it
const schema = z.object({
  sheet: z.string().catch(''),
  file: z.instanceof(File).optional().catch(undefined),
})

/** A sheet to paste or to choose; what it would do is shown before it is done. */
export const newImportForm = form({
  schema,
  async load({ ctx }) {
    needHead(ctx)
    return draftsFor(ctx)
  },
  show(visit, drafts, shown) {
    const { say, href } = visit
    const { value: _, ...file } = fieldOf(visit, shown, 'file')
    const title = say.t('imports.new.title')
    return (
      <Frame visit={visit} title={title}>
        <PageHead title={title} lead={say.t('imports.new.lead')} />
        <Form
          action={href('/imports/new')}
          submit={say.t('imports.new.submit')}
          fields={{ key: newKey() }}
          cancel={{ href: href('/people'), label: say.t('common.cancel') }}
          summary={<Problematic visit={visit} shown={shown} />}
          multipart
        >
          <TextArea
            {...fieldOf(visit, shown, 'sheet')}
            label={say.t('imports.new.paste')}
            hint={say.t('imports.new.pasteHint')}
            rows={8}
          />
          <FileField
            {...file}
            label={say.t('imports.new.file')}
            hint={say.t('imports.new.fileHint')}
            accept={FILES}
          />
          <p class="soft">{say.t('imports.new.private')}</p>
        </Form>
        {drafts.length > 0 && <Waiting visit={visit} drafts={drafts} />}
      </Frame>
    )
  },
  async save(visit, _, { sheet, file }) {
    const sent = file && file.size > 0 ? await bytesOf(file) : null
    return visit.go(`/imports/${await startImport(visit.ctx, sheet, sent)}`)
  },
})

/** The bytes of a file, which is never read when it is too large. */
async function bytesOf(file: File): Promise<Uint8Array> {
  if (file.size > MAX_BYTES) throw new Invalid({ file: { key: 'sheet.fault.tooLarge' } })
  return new Uint8Array(await file.arrayBuffer())
}
