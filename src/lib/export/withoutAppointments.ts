/** Takes the list of persons appointed and removed out of a markdown file: its text stays as it is. */

/** A key at the head of a line begins an entry of the front matter; what is indented below belongs to it. */
const APPOINTMENTS = /^appointments:.*\n(?:[ -].*\n)*/m;

/** A markdown file with its front matter as the commands write it → the same without `appointments`. */
export function withoutAppointments(file: string): string {
  const end = file.indexOf('\n---\n', 4) + 1;
  return end === 0 ? file : file.slice(0, end).replace(APPOINTMENTS, '') + file.slice(end);
}
