// The keys in storage, shared by the writer and the readers.
export const JOURNAL_CELL = "journal";
export const SENTENCES_CELL = "sentences";
export const HSTS_CELL = "hsts";
export const CHAINS_CELL = "chains";
/** The summaries of chains, by which causes are judged. */
export const READ_CERTIFICATES_CELL = "read-certificates";
export const READING_CELL = "reading";
export const LOADS_CELL = "loads";
export const WANT_CELL = "want";
/** In storage.session; the part that must outlive Firefox has the same key in storage.local. */
export const GUIDE_CELL = "guide";
/** What this session learnt, by name; in storage.local, what is kept, as hashes. */
export const REVOKED_CELL = "revoked";
/** Which failures' guides were opened, and in which windows. */
export const BOUND_CELL = "bound";
/** True once what was kept of a guide is in the session. */
export const RESUMED_CELL = "resumed";
export const PROBES_CELL = "probes";
export const ANSWERS_CELL = "answers";
export const MEMORY_TROUBLE_CELL = "memory-trouble";
/** In storage.local. */
export const OPTIONS_KEY = "options";
