// Builds the tables of TLS errors: a row's place in its table is its number.
import type { CategoryId } from "./categories.js";

/** What Firefox objects to, and its English sentence for it where it has one. */
type Row = readonly [category: CategoryId, sentence?: string];

/** Like {@link Row}, after the NSS number without its sign. */
export type TlsErrorRow = readonly [nssNumber: number, ...Row];

/**
 * The rows of errors whose NSS numbers follow each other, each with its number.
 *
 * @param first the number of the first one, without its sign: NSS counts towards zero
 */
export function numberedFrom<Name extends string>(
  first: number,
  rows: Readonly<Record<Name, Row>>,
): Readonly<Record<Name, TlsErrorRow>> {
  return Object.fromEntries(
    Object.entries<Row>(rows).map(
      ([name, row], index): [string, TlsErrorRow] => [
        name,
        [first + index, ...row],
      ],
    ),
  ) as Record<Name, TlsErrorRow>;
}
