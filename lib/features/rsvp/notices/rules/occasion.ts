/** What makes a household's mail about a change unique: one per household and notice. */
export function occasionOf(noticeId: string): string {
  return `notice:${noticeId}`;
}
