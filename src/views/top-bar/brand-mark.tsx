/** The product's sign: two arrows on one sheet, one goes through and one is stopped. */
export function BrandMark({ size = 18 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 18 18" fill="none" aria-hidden="true" focusable="false" style={{ flex: 'none' }}>
      <rect width="18" height="18" rx="4.5" fill="var(--ink)" />
      <path d="M3.5 5.8h7.2M14.5 12.2h-4M6.2 12.2h-2.7" stroke="var(--surface)" strokeWidth="1.7" strokeLinecap="round" />
      <path d="m10 2.9 4.6 2.9L10 8.7z" fill="var(--surface)" />
      <path d="M8.4 9.3v5.8" stroke="var(--surface)" strokeWidth="1.9" strokeLinecap="round" />
    </svg>
  );
}
