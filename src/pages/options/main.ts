// The page of options: shows what is chosen, tells the background what the reader chooses, and says how that went.
import {
  DEFAULT_OPTIONS,
  whyNotAddress,
  type AddressField,
  type Options,
} from "../../core/stored/options.js";
import { text, type Text } from "../../core/text/text.js";
import type { OptionsView } from "../../core/view/view.js";
import { tellChoice, type Choice } from "../../platform/messages/messages.js";
import { language, sayPlainly } from "../../platform/firefox/texts.js";
import { words } from "./element.js";
import { buildForm } from "./form.js";

void openOptionsPage();

async function openOptionsPage(): Promise<void> {
  document.documentElement.lang = language();
  document.title = sayPlainly(text("options_title"));
  const form = buildForm();
  document.querySelector("main")?.replaceWith(form.main);
  const names = Object.keys(form.fields) as readonly AddressField[];
  let options: Options = DEFAULT_OPTIONS;
  let isKnown = false;

  function say(said: Text | null): void {
    form.status.replaceChildren(...(said === null ? [] : words(said)));
  }

  function show(view: OptionsView): void {
    ({ options } = view);
    isKnown = true;
    form.remembers.checked = options.remembers;
    form.count.replaceChildren(...words(countOf(view)));
    form.trouble.replaceChildren(
      ...(view.isMemoryFailing ? words(text("options_memory_trouble")) : []),
    );
  }

  function showAddresses(): void {
    const { references, portal } = options;
    form.fields["reference-1"].input.value = references[0];
    form.fields["reference-2"].input.value = references[1];
    form.fields.portal.input.value = portal;
    names.forEach((name) => {
      mark(name, null);
    });
  }

  function mark(name: AddressField, why: Text | null): void {
    const { input, wrong } = form.fields[name];
    input.setAttribute("aria-invalid", String(why !== null));
    wrong.replaceChildren(...(why === null ? [] : words(why)));
  }

  /** Says `done` once the background has done it. False where it could not. */
  async function tell(choice: Choice, done: Text): Promise<boolean> {
    // Cleared first, so that the same words are announced a second time.
    say(null);
    try {
      show(await tellChoice(choice));
      say(done);
      return true;
    } catch {
      form.remembers.checked = options.remembers;
      say(text("options_failed"));
      return false;
    }
  }

  /** What could not be read is read first, so that the defaults do not overwrite it. */
  async function choose(
    chosen: Partial<Options>,
    done: Text,
  ): Promise<boolean> {
    if (!isKnown) {
      await refresh().catch(() => undefined);
    }
    return tell(
      isKnown
        ? { choice: "choose", options: { ...options, ...chosen } }
        : { choice: "view" },
      done,
    );
  }

  async function save(): Promise<void> {
    const typed = Object.fromEntries(
      names.map((name) => [name, written(form.fields[name].input.value)]),
    ) as Readonly<Record<AddressField, string>>;
    const wrong = names.filter((name) => {
      const why = whyNotAddress(name, typed[name]);
      mark(name, why);
      return why !== null;
    });
    const [first] = wrong;
    if (first !== undefined) {
      say(text("options_not_saved"));
      form.fields[first].input.focus();
      return;
    }
    const { portal } = typed;
    const references = [typed["reference-1"], typed["reference-2"]] as const;
    if (await choose({ references, portal }, text("options_saved"))) {
      showAddresses();
    }
  }

  async function reset(): Promise<void> {
    const { references, portal } = DEFAULT_OPTIONS;
    if (await choose({ references, portal }, text("options_reset_done"))) {
      showAddresses();
    }
  }

  const refresh = async (): Promise<void> => {
    show(await tellChoice({ choice: "view" }));
  };

  form.remembers.addEventListener("change", () => {
    const remembers = form.remembers.checked;
    const done = text(
      remembers ? "options_switched_on" : "options_switched_off",
    );
    void choose({ remembers }, done);
  });
  form.forget.addEventListener("click", () => {
    void tell({ choice: "forget" }, text("options_forgotten"));
  });
  form.addresses.addEventListener("submit", (event) => {
    event.preventDefault();
    void save();
  });
  form.reset.addEventListener("click", () => void reset());

  await refresh().catch(() => {
    say(text("options_failed"));
  });
  showAddresses();
  // A reader who comes back from other tabs has opened sites there.
  addEventListener("focus", () => {
    refresh().catch(() => undefined);
  });
  document.documentElement.dataset["ready"] = "true";
}

/** In full, as it will be asked: with punycode, and a path. What is not an address stays as it was typed. */
function written(typed: string): string {
  try {
    const url = new URL(typed.trim());
    url.hash = "";
    return url.href;
  } catch {
    return typed.trim();
  }
}

function countOf({ remembered }: OptionsView): Text {
  switch (remembered) {
    case null:
      return text("options_memory_count_unknown");
    case 1:
      return text("options_memory_count_one");
    default:
      return text("options_memory_count_other", { count: String(remembered) });
  }
}
