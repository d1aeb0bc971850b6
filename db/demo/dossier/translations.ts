import type { Language } from '#lib/i18n/languages'

export type DemoTranslation = {
  /** The claim's slug. */
  of: string
  language: Language
  sentence: string
  context: string | null
  finding: string
  /** Markdown; `[^1]` is the first thing that the original refers to. */
  rationale: string
}

export const translations: readonly DemoTranslation[] = [
  {
    of: 'treaty-signed-in-moscow-on-17-january-2025',
    language: 'nl',
    sentence: 'De presidenten van Rusland en Iran ondertekenden het verdrag op 17 januari 2025 in Moskou.',
    context:
      'In december 2024 had een woordvoerder van het Iraanse ministerie van Buitenlandse Zaken gezegd dat de ondertekening nog voor februari zou plaatsvinden.',
    finding:
      'Twee berichten noemen de dag en twee de plaats; het Kremlin had de ondertekening aangekondigd, en niemand bestrijdt haar.',
    rationale: `De dag staat in een bericht van diezelfde dag en in een van mei 2025. De plaats staat in het eerste daarvan, dat het Kremlin noemt, en in een Marokkaans bericht, dat Moskou noemt. Deze media geven geen gemeenschappelijke bron op.

De persdienst van het Kremlin had dezelfde dag vooraf aangekondigd. Een aankondiging is geen ondertekening: ons oordeel rust er niet op, maar het klopt ermee.`,
  },
  {
    of: 'treaty-signed-in-moscow-on-17-january-2025',
    language: 'el',
    sentence: 'Οι πρόεδροι της Ρωσίας και του Ιράν υπέγραψαν τη συνθήκη στη Μόσχα στις 17 Ιανουαρίου 2025.',
    context:
      'Τον Δεκέμβριο του 2024 εκπρόσωπος του ιρανικού υπουργείου Εξωτερικών είχε πει ότι η υπογραφή θα γίνει πριν από τον Φεβρουάριο.',
    finding:
      'Δύο δημοσιεύματα δίνουν την ημέρα και δύο τον τόπο· το Κρεμλίνο είχε αναγγείλει την υπογραφή και κανείς δεν την αμφισβητεί.',
    rationale: `Η ημέρα αναφέρεται σε δημοσίευμα της ίδιας ημέρας και σε ένα του Μαΐου 2025. Ο τόπος αναφέρεται στο πρώτο από αυτά, που μιλά για το Κρεμλίνο, και σε ένα μαροκινό δημοσίευμα, που μιλά για τη Μόσχα. Τα μέσα αυτά δεν κατονομάζουν κοινή πηγή.

Η υπηρεσία Τύπου του Κρεμλίνου είχε αναγγείλει από πριν την ίδια ημέρα. Η αναγγελία δεν είναι υπογραφή, και γι’ αυτό δεν στηρίζουμε σε εκείνη το συμπέρασμά μας· συμφωνεί όμως μαζί του.`,
  },
  {
    of: 'treaty-obliges-each-side-to-defend-the-other',
    language: 'nl',
    sentence:
      'Het verdrag tussen Rusland en Iran verplicht elk van beide landen het andere te verdedigen als dat wordt aangevallen.',
    context:
      'Lezers nemen het aan, omdat de berichten het verdrag naast dat van Moskou met Pyongyang uit 2024 leggen, dat zo’n belofte wel bevat.',
    finding:
      'Vier van de vijf documenten zeggen dat het verdrag zo’n bepaling niet kent; drie ervan beschrijven wat er wel staat: een belofte om de aanvaller niet te helpen.',
    rationale: `Een Nederlands[^1], een Marokkaans[^2] en een Brussels[^3] medium melden elk dat een plicht tot wederzijdse verdediging ontbreekt. Een bericht dat zich beroept op de tekst die het Kremlin publiceerde[^4], komt op hetzelfde uit.

Wat ervoor in de plaats komt, is zwakker. Wordt het ene land slachtoffer van agressie, dan mag het andere de aanvaller niet bijstaan. Zo beschrijven het het Nederlandse bericht[^1], het bericht dat de tekst van het Kremlin aanhaalt[^4] en dat van mei 2025[^3]; het laatste voegt eraan toe dat geschillen dan volgens het Handvest van de Verenigde Naties worden beslecht.

Het vijfde document is van vóór de ondertekening en gaat niet op dit punt in. Het verdrag zelf hebben wij niet gezien.`,
  },
  {
    of: 'treaty-obliges-each-side-to-defend-the-other',
    language: 'el',
    sentence:
      'Η συνθήκη Ρωσίας και Ιράν υποχρεώνει κάθε πλευρά να υπερασπιστεί την άλλη σε περίπτωση επίθεσης εναντίον της.',
    context:
      'Οι αναγνώστες το θεωρούν δεδομένο, επειδή τα δημοσιεύματα τη συγκρίνουν με τη συνθήκη Μόσχας και Πιονγιάνγκ του 2024, η οποία περιέχει τέτοια υπόσχεση.',
    finding:
      'Τέσσερα από τα πέντε έγγραφα λένε ότι η συνθήκη δεν έχει τέτοιον όρο· τρία από αυτά περιγράφουν τι υπάρχει στη θέση του, την υπόσχεση να μη βοηθηθεί ο επιτιθέμενος.',
    rationale: `Ένα ολλανδικό[^1], ένα μαροκινό[^2] και ένα μέσο των Βρυξελλών[^3] αναφέρουν το καθένα ότι υποχρέωση αμοιβαίας άμυνας δεν υπάρχει. Στο ίδιο καταλήγει δημοσίευμα που επικαλείται το κείμενο που δημοσίευσε το Κρεμλίνο[^4].

Αυτό που υπάρχει στη θέση της είναι ασθενέστερο. Όταν η μία πλευρά υφίσταται επίθεση, η άλλη δεν επιτρέπεται να βοηθήσει τον επιτιθέμενο. Έτσι το περιγράφουν το ολλανδικό δημοσίευμα[^1], εκείνο που επικαλείται το κείμενο του Κρεμλίνου[^4] και εκείνο του Μαΐου 2025[^3]· το τελευταίο προσθέτει ότι οι διαφορές επιλύονται τότε σύμφωνα με τον Χάρτη των Ηνωμένων Εθνών.

Το πέμπτο έγγραφο γράφτηκε πριν από την υπογραφή και δεν αναφέρεται στο σημείο αυτό. Την ίδια τη συνθήκη δεν την έχουμε δει.`,
  },
]
