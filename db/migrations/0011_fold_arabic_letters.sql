-- Names stored before lib/parties/party.ts foldName() took Arabic and Persian keyboards for one. No change of a party: nobody acts.
ALTER TABLE party_names DISABLE TRIGGER USER;
--> statement-breakpoint
UPDATE party_names SET folded = translate(folded, U&'\064A\0649\0643\0629\0640\200C\200D', U&'\06CC\06CC\06A9\0647');
--> statement-breakpoint
ALTER TABLE party_names ENABLE TRIGGER USER;
