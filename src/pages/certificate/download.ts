// Hands a text to the reader as a file.

/** Firefox asks where to, or puts it where it puts downloads. */
export function download(content: string, name: string): void {
  const url = URL.createObjectURL(
    new Blob([content], { type: "application/x-pem-file" }),
  );
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // Not at once: the download begins after the click.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 10_000);
}
