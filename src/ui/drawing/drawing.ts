// A drawn page as plain data: the background draws a tab's popup ahead and passes it on in the popup's address.

/** An element: tag, attributes, children; a string is a text. */
export type Drawn =
  | string
  | readonly [
      tag: string,
      attributes: Readonly<Record<string, string>>,
      children: readonly Drawn[],
    ];

export interface Drawing {
  readonly title: string;
  /** Attributes of `<html>`. */
  readonly root: Readonly<Record<string, string>>;
  readonly main: Drawn;
}

/** The part of an address after `#`. */
export function toHash(drawing: Drawing): string {
  return encodeURIComponent(JSON.stringify(drawing));
}

/** The drawing in an address's hash; null where there is none, or something else. */
export function fromHash(hash: string): Drawing | null {
  if (hash.length < 2) {
    return null;
  }
  try {
    const drawing = JSON.parse(decodeURIComponent(hash.slice(1))) as unknown;
    return isDrawing(drawing) ? drawing : null;
  } catch {
    return null;
  }
}

function isDrawing(value: unknown): value is Drawing {
  const { title, root, main } = (value ?? {}) as Partial<Drawing>;
  return (
    typeof title === "string" &&
    isAttributes(root) &&
    isDrawn(main) &&
    typeof main !== "string"
  );
}

function isDrawn(value: unknown): value is Drawn {
  if (typeof value === "string") {
    return true;
  }
  if (!Array.isArray(value)) {
    return false;
  }
  const [tag, attributes, children] = value as unknown[];
  return (
    typeof tag === "string" &&
    TAGS.test(tag) &&
    isAttributes(attributes) &&
    Array.isArray(children) &&
    children.every(isDrawn)
  );
}

// What our pages are made of. Nothing here loads or runs anything, whoever wrote the address.
const TAGS =
  /^(main|header|footer|section|div|span|h[1-3]|p|details|summary|ol|ul|li|dl|dt|dd|button|code|b|bdi|wbr|time|svg|path)$/;
const ATTRIBUTES =
  /^(class|id|lang|role|type|start|open|disabled|datetime|tabindex|d|viewBox|fill|stroke|stroke-(width|linecap|linejoin)|(aria|data)-[a-z-]+)$/;

function isAttributes(
  value: unknown,
): value is Readonly<Record<string, string>> {
  return (
    typeof value === "object" &&
    value !== null &&
    Object.entries(value).every(
      ([name, content]) => ATTRIBUTES.test(name) && typeof content === "string",
    )
  );
}
