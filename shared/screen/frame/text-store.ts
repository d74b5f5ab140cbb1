/** Short texts that a browser keeps by name. What it denies to keep is held until the page is closed. */
export type TextStore = {
  get(name: string): string | null;
  /** Keeps the text, and tells whether it outlives the page. */
  put(name: string, text: string): boolean;
  remove(name: string): void;
};
