/** A name as it is compared with others: without case and the blanks around it. */
export function plainText(text: string): string {
  return text.trim().toLowerCase();
}
