/** `1536` → `1.5 KB`, for readers. */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const [size, unit] = bytes < 1024 ** 2 ? [bytes / 1024, 'KB'] : [bytes / 1024 ** 2, 'MB'];
  return `${size < 10 ? size.toFixed(1) : size.toFixed(0)} ${unit}`;
}
