// The keys in storage.session, shared by the one who writes and those who read.
export const JOURNAL_CELL = "journal";
export const SENTENCES_CELL = "sentences";
