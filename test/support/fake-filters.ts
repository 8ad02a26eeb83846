// Which events a listener wants to hear of, as it told Firefox.

export type Details = Readonly<Record<string, unknown>>;

/** As far as filters by address are used: of navigations by a prefix, of requests by the scheme. */
export const hasPrefix = (filter: unknown, [{ url }]: [Details]): boolean => {
  const { url: filters } = (filter ?? {}) as {
    url?: readonly { urlPrefix: string }[];
  };
  return (
    filters?.some(({ urlPrefix }) => String(url).startsWith(urlPrefix)) ?? true
  );
};
export const hasScheme = (filter: unknown, [{ url }]: [Details]): boolean => {
  const { urls } = filter as { urls: readonly string[] };
  const scheme = String(url).replace(/:.*$/s, "");
  return urls.some((one) => ["*", scheme].includes(one.replace(/:.*$/s, "")));
};
