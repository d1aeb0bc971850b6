import type postgres from 'postgres'
import { damaged } from './format.ts'

/** What the triggers saw to while it was written, and did not see while it was loaded. */
const broken = {
  'a published version is not what was approved': `
    select from publications p join publication_approvals a on a.publication_id = p.id join review_decisions d on d.id = a.decision_id
      join review_requests r on r.id = d.request_id
    where d.decision <> 'approve' or (p.hash, p.kind, p.number, p.claim_id) is distinct from (d.hash, r.kind, r.revision, r.claim_id)
      or p.hash <> r.hash or p.note is distinct from r.note`,
  'a published text is not the one that its hash names': `
    select from publications p join publication_bodies b on b.publication_id = p.id
    where p.hash <> encode(sha256(convert_to(b.body, 'UTF8')), 'hex')`,
  'a published text is missing without a withholding': `
    select from publications p left join publication_bodies b on b.publication_id = p.id
    where b.publication_id is null and not exists (select from withholdings w where w.subject = 'publication' and w.subject_id = p.id::text)`,
  'a published version was approved by nobody': `
    select from publications p where not exists (select from publication_approvals a where a.publication_id = p.id)`,
  'a published record is not what was approved': `
    select from record_publications p left join record_publication_bodies b on b.publication_id = p.id
      left join record_publication_approvals a on a.publication_id = p.id left join record_decisions d on d.id = a.decision_id
    where d.decision is distinct from 'approve' or d.hash is distinct from p.hash
      or p.hash <> encode(sha256(convert_to(b.body, 'UTF8')), 'hex')
      or b.body is null and not exists (select from withholdings w where w.subject = 'frozen' and w.subject_id = p.hash)`,
  'a reviewer approved what they had contributed to': `
    select from publication_approvals a join review_decisions d on d.id = a.decision_id join review_requests r on r.id = d.request_id
    where is_contributor(r.claim_id, r.revision, d.decided_by)`,
  'a kept source is not what its hash names': `
    select from captures k join capture_bodies b on b.capture_id = k.id
    where k.text_sha256 <> encode(sha256(convert_to(b.text, 'UTF8')), 'hex')
      or not exists (select from blobs where sha256 = k.bytes_sha256 and not withheld)`,
  'kept bytes are not what their hash names': `
    select from blobs b left join blob_bytes y on y.sha256 = b.sha256
    where b.store = 'database' and (y.bytes is null) <> b.withheld or b.sha256 <> encode(sha256(y.bytes), 'hex')`,
}

/** @throws StartupError when what is there breaks a promise that the database keeps */
export async function checkGuarantees(tx: postgres.TransactionSql) {
  for (const [what, query] of Object.entries(broken)) {
    const found = await tx.unsafe(`select from (${query} limit 1) found`)
    if (found.length > 0) throw damaged(what)
  }
}
