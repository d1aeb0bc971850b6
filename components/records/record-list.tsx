import { RecordLine } from '#components/records/record-line'
import { Section } from '#components/ui/section'
import type { OpenRecord } from '#lib/records/queries'

/** Records that wait for somebody, what waits longest first; nothing where none does. */
export function RecordList({ title, records, now }: { title: string; records: OpenRecord[]; now: Date }) {
  if (records.length === 0) return null
  return (
    <Section id="records" title={title}>
      <ul className="-mt-4">
        {records.map((record) => (
          <li key={record.id} className="border-line border-b py-2.5">
            <RecordLine record={record} now={now} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
