// The only way into the kept chains, and so the gate: whatever found a chain, nothing but certificates is kept.
import { onlyCertificates } from "../input/certificates-only.js";
import { MAX_CHAINS, type KeptChain, type KeptChains } from "./kept-chains.js";

/**
 * With the chain first, replacing an older one of its site; the oldest are dropped if there are too many. However it was found,
 * nothing but certificates is kept.
 */
export function keepChain(chains: KeptChains, found: KeptChain): KeptChains {
  const chain = withoutStrangers(found);
  const others = chains.filter(
    ({ site, isPrivate }) =>
      site !== chain.site || isPrivate !== chain.isPrivate,
  );
  let room = MAX_TOTAL_LENGTH;
  return [chain, ...others].slice(0, MAX_CHAINS).filter((one) => {
    room -= lengthOf(one);
    return room >= 0;
  });
}

function withoutStrangers(chain: KeptChain): KeptChain {
  const { certificates, completion } = chain;
  const own = onlyCertificates(certificates);
  const fetched = onlyCertificates(completion?.fetched ?? []);
  return own === certificates && fetched === (completion?.fetched ?? fetched)
    ? chain
    : {
        ...chain,
        certificates: own,
        completion: completion && { ...completion, fetched },
      };
}

const lengthOf = ({ certificates, completion }: KeptChain): number =>
  [
    ...certificates,
    ...(completion?.fetched ?? []),
    completion?.bundle ?? "",
  ].reduce((sum, one) => sum + one.length, 0);

/** For all chains: `storage.session` holds 10 MB for everything. Characters. */
const MAX_TOTAL_LENGTH = 4_000_000;
