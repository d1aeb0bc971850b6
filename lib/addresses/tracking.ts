/** Parameters that say how a visitor came, never which document is meant. */
const known = new Set(
  `fbclid gclid gclsrc dclid gbraid wbraid gad_source gad_campaignid msclkid yclid ysclid twclid ttclid li_fat_id igshid igsh
  mc_cid mc_eid mkt_tok oly_anon_id oly_enc_id vero_id vero_conv rb_clickid s_cid s_kwcid ef_id wickedid ncid cmpid cmp
  ocid icid smid smtyp smprod xtor at_medium at_campaign at_link_id at_link_origin at_link_type at_ptr_name at_bbc_team
  at_format ns_mchannel ns_source ns_campaign ns_linkname ns_fee __twitter_impression ref_src ref_url guccounter guce_referrer
  guce_referrer_sig _hsenc _hsmi __hstc __hssc __hsfp hsctatracking _ga _gl _openstat yptr erid
  echobox sr_share soc_src soc_trk cvid ocid spm scm share_token sharetoken shareid share_id phpsessid jsessionid
  aspsessionid cfid cftoken`
    .split(/\s+/)
    .filter(Boolean),
)

const families = /^(utm|itm|mtm|pk|piwik|matomo|hsa|wt|oly|trk|campaign)_/i

/** Of these, only a value that names no document tracks: a parliament's `?ref=A-2025-14` is one. */
const ambiguous = new Set(['ref', 'source', 'src', 'from', 'via', 'referrer', 'share', 'cid'])
const places =
  /^(twitter|x|facebook|fb|instagram|linkedin|whatsapp|telegram|reddit|google|googlenews|rss|feed|newsletter|mail|e-?mail|nl|home|homepage|frontpage|share|social|push|app|mobile|android|ios|desktop|menu|search|copy|link|related)([-_.].*)?$/i

const ofHost: Record<string, Set<string>> = {
  'x.com': new Set(['s', 't', 'lang']),
  'twitter.com': new Set(['s', 't', 'lang']),
  'youtube.com': new Set(['si', 't', 'feature', 'pp', 'ab_channel']),
  'youtu.be': new Set(['si', 't', 'feature']),
}

export function tracksVisitors(name: string, value: string, { hostname }: URL): boolean {
  const plain = name.toLowerCase()
  return (
    known.has(plain) ||
    families.test(plain) ||
    (ambiguous.has(plain) && places.test(value)) ||
    (ofHost[hostname.replace(/^(www|m|mobile)\./, '')]?.has(plain) ?? false)
  )
}
