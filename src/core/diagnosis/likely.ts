// From which likelihood on which word is said, of a cause or of a side: a word has to be true as often as its number.

/** What is said with these words has to be true so often: “It is …”, “Most likely …”. Below it is not clear yet. */
export const SURE = 0.9;
export const LIKELY = 0.6;
/** “Perhaps …”, of a cause; of a side nothing is said that is less than likely. */
export const PERHAPS = 0.3;
