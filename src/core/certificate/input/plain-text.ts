// Undoes what mails, web pages, logs and programs do to a text, so that PEM reads as PEM again. Nothing that base64 needs is lost.

/** Without invisible characters, and with the escapes of mails, HTML, XML, JSON and programs decoded. */
export function plainText(text: string): string {
  let plain = INVISIBLE.test(text) ? text.replace(INVISIBLES, "") : text;
  plain = plain.replace(ODD_SPACES, " ");
  if (QUOTED_PRINTABLE.test(plain)) {
    plain = plain
      .replace(/=[ \t]*\r?\n/g, "")
      .replace(/=([0-9A-F]{2})/gi, (_, code: string) => character(code));
  }
  for (let i = 0; i < 2 && ENTITY.test(plain); i++) {
    plain = plain.replace(ENTITIES, (whole, name: string) =>
      entity(name, whole),
    );
  }
  if (TAG.test(plain)) {
    plain = plain.replace(INLINE_TAGS, "").replace(BLOCK_TAGS, "\n");
  }
  if (plain.includes("\\")) {
    plain = plain
      .replace(/\\{2,}/g, "\\")
      .replace(ESCAPES, (run) =>
        OTHER_ESCAPE.test(run)
          ? run
          : run.replace(/\\(?:u00|x)(..)/gi, (_, code: string) =>
              character(code),
            ),
      )
      .replace(/\\(?:par|line)\b ?/g, "\n")
      .replace(/\\[rn]/g, "\n")
      .replaceAll("\\t", " ");
  }
  return plain.replaceAll("`n", "\n");
}

/** With `%2B` and the like decoded, even where they are encoded two or three times. */
export function percentDecoded(text: string): string {
  let decoded = text;
  for (let i = 0; i < 3 && PERCENT.test(decoded); i++) {
    decoded = decoded.replace(/%([0-9a-f]{2})/gi, (_, code: string) =>
      character(code),
    );
  }
  return decoded;
}

const character = (hex: string): string =>
  String.fromCharCode(parseInt(hex, 16));

function entity(name: string, whole: string): string {
  if (!name.startsWith("#")) {
    return NAMED.get(name.toLowerCase()) ?? whole;
  }
  const code = /^#x/i.test(name)
    ? parseInt(name.slice(2), 16)
    : Number(name.slice(1));
  // A space for what is not base64 anyway.
  return code < 0x80 ? String.fromCharCode(code) : " ";
}

/** Soft hyphen, zero-width characters, marks of direction, byte order mark. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/;
const INVISIBLES = new RegExp(INVISIBLE, "g");
const ODD_SPACES = /[\u00a0\u2000-\u200a\u202f\u3000]/g;
/** Escapes behind each other, also from one line of a program to the next. */
const ESCAPES =
  /\\(?:u00|x)[0-9a-f]{2}(?:["'\s]{0,8}\\(?:u00|x)[0-9a-f]{2})*/gi;
/** One that stands for neither a space nor a character of base64: those around it are octets, not text. */
const OTHER_ESCAPE = /\\(?:u00|x)(?!0[ad]|09|2[0bf]|3d)/i;
/** `=` and two digits do not occur in base64: padding ends it. */
const QUOTED_PRINTABLE = /=(?:3D|2D|2B|20|0A|0D)/i;
const ENTITY = /&(?:#x?[0-9a-f]{1,7}|[a-z]{2,8});/i;
const ENTITIES = /&(#x?[0-9a-f]{1,7}|[a-z]{2,8});/gi;
const NAMED: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["nbsp", " "],
  ["ensp", " "],
  ["emsp", " "],
  ["plus", "+"],
  ["sol", "/"],
  ["equals", "="],
  ["newline", "\n"],
  ["tab", " "],
  ["shy", ""],
  ["zwnj", ""],
  ["hyphen", "-"],
  ["dash", "-"],
]);
const TAG = /<\/?[a-z]/i;
/** Programs that colour text put these in the middle of words. */
const INLINE_TAGS =
  /<\/?(?:a|b|i|u|em|strong|span|font|mark|code|tt|kbd|samp|wbr)(?:\s[^<>]{0,500})?\/?>/gi;
const BLOCK_TAGS =
  /<\/?(?:br|p|div|li|ul|ol|tr|td|th|table|tbody|pre|blockquote)(?:\s[^<>]{0,500})?\/?>/gi;
const PERCENT = /%(?:25)*(?:0[AD]|2[0BF]|3D)/i;
