import type { CSSProperties } from 'react'

const family = '"Atkinson Hyperlegible Next", "Segoe UI", Helvetica, Arial, sans-serif'

/** Colours hold AA contrast on white; mail readers in the dark turn them by themselves. */
export const styles = {
  body: { backgroundColor: '#f3f5f4', fontFamily: family, margin: 0, padding: '24px 0' },
  sheet: { backgroundColor: '#ffffff', maxWidth: '560px', margin: '0 auto', padding: '32px', borderRadius: '8px' },
  brand: { color: '#0b5560', fontSize: '18px', fontWeight: 700, margin: '0 0 24px' },
  title: { color: '#14201f', fontSize: '22px', lineHeight: '30px', fontWeight: 700, margin: '0 0 16px' },
  text: { color: '#14201f', fontSize: '16px', lineHeight: '25px', margin: '0 0 16px' },
  button: {
    backgroundColor: '#0b5560',
    borderRadius: '6px',
    color: '#ffffff',
    display: 'inline-block',
    fontSize: '16px',
    fontWeight: 700,
    padding: '13px 22px',
    textDecoration: 'none',
  },
  code: { color: '#14201f', fontSize: '30px', letterSpacing: '6px', fontWeight: 700, margin: '0 0 16px' },
  small: { color: '#4d5b59', fontSize: '14px', lineHeight: '21px', margin: '0 0 8px' },
  rule: { borderColor: '#d5dcda', margin: '24px 0 16px' },
} as const satisfies Record<string, CSSProperties>
