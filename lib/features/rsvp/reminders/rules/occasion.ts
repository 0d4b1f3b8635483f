/** What makes a household's reminder unique: one mail per household and reminder. */
export function occasionOf(reminderId: string): string {
  return `reminder:${reminderId}`;
}
