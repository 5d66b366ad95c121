import {
  type BrandVariants,
  createDarkTheme,
  createDOMRenderer,
  createLightTheme,
  FluentProvider,
  RendererProvider,
  type Theme,
  useFocusFinders,
} from '@fluentui/react-components'
import { type ReactNode, useLayoutEffect, useMemo } from 'react'
import { useMedia } from './media.ts'
import { usePrinting } from './printing.ts'

/** The one accent colour, "estuary", from near black (10) to near white (160). */
const estuary: BrandVariants = {
  10: '#031A1C',
  20: '#06292C',
  30: '#08373A',
  40: '#0A4448',
  50: '#0C5156',
  60: '#0E5D63',
  70: '#10666C',
  80: '#136E75',
  90: '#2E8188',
  100: '#48949A',
  110: '#60A6AB',
  120: '#7AB8BC',
  130: '#95C9CC',
  140: '#B1DADC',
  150: '#CFE9EA',
  160: '#E9F5F5',
}

const shape: Partial<Theme> = {
  fontFamilyBase: '"Segoe UI", "Selawik", "Noto Sans", sans-serif',
  colorNeutralForegroundOnBrand: '#FFFFFF',
  borderRadiusXLarge: '8px',
}

/** Fluent's light theme in Footprint's colours; every text pair reaches 4.5 : 1 on the ground it is used on. */
export const lightTheme: Theme = {
  ...createLightTheme(estuary),
  ...shape,
  colorNeutralForeground3: '#5C5C5C',
  colorNeutralForegroundDisabled: '#8A8A8A',
  colorNeutralStroke3: '#EDEDED',
  colorBackgroundOverlay: 'rgba(16, 24, 26, 0.42)',
  colorBrandForegroundLink: estuary[70],
  colorStrokeFocus2: '#111111',
  colorPaletteRedForeground1: '#A01B2B',
  colorPaletteRedForeground3: '#A01B2B',
  colorPaletteRedBorder2: '#A01B2B',
  shadow2: '0 0 2px rgba(0, 0, 0, 0.10), 0 1px 2px rgba(0, 0, 0, 0.10)',
  shadow8: '0 0 2px rgba(0, 0, 0, 0.10), 0 4px 8px rgba(0, 0, 0, 0.12)',
  shadow28: '0 0 8px rgba(0, 0, 0, 0.12), 0 14px 28px rgba(0, 0, 0, 0.22)',
}

/** The dark theme: same layout, tints darken and text lightens. */
export const darkTheme: Theme = {
  ...createDarkTheme(estuary),
  ...shape,
  colorNeutralBackground1: '#262829',
  colorNeutralBackground1Hover: '#313435',
  colorNeutralBackground1Pressed: '#1F2122',
  colorNeutralBackground1Selected: '#383B3C',
  colorNeutralBackground2: '#2B2D2E',
  colorNeutralBackground3: '#1F2122',
  colorNeutralBackground4: '#2F3233',
  colorNeutralBackground5: '#36393A',
  colorNeutralBackground6: '#3D4041',
  colorNeutralForeground1: '#FFFFFF',
  colorNeutralForeground2: '#DADCDC',
  colorNeutralForeground3: '#B4B8B8',
  colorNeutralForegroundDisabled: '#7E8282',
  colorNeutralBackgroundDisabled: '#2F3233',
  colorNeutralStrokeDisabled: '#484C4D',
  colorNeutralStroke1: '#5E6263',
  colorNeutralStroke2: '#484C4D',
  colorNeutralStroke3: '#3A3D3E',
  colorNeutralStrokeAccessible: '#ADB1B1',
  colorBackgroundOverlay: 'rgba(0, 0, 0, 0.6)',
  colorBrandBackground: estuary[70],
  colorBrandBackgroundHover: estuary[80],
  colorBrandBackgroundPressed: estuary[40],
  colorBrandBackground2: '#0B3134',
  colorBrandForeground1: estuary[120],
  colorBrandForeground2: estuary[130],
  colorBrandForegroundLink: estuary[130],
  colorBrandStroke1: estuary[110],
  colorBrandStroke2: estuary[60],
  colorCompoundBrandBackground: estuary[110],
  colorCompoundBrandStroke: estuary[110],
  colorPaletteRedForeground1: '#F7A8AF',
  colorPaletteRedForeground3: '#F7A8AF',
  colorPaletteRedBorder2: '#F7A8AF',
  shadow2: '0 0 2px rgba(0, 0, 0, 0.3), 0 1px 2px rgba(0, 0, 0, 0.3)',
  shadow8: '0 0 2px rgba(0, 0, 0, 0.3), 0 4px 8px rgba(0, 0, 0, 0.35)',
  shadow28: '0 0 8px rgba(0, 0, 0, 0.3), 0 14px 28px rgba(0, 0, 0, 0.5)',
}

/**
 * Everything a screen stands on: Fluent with the style nonce of this page, and the theme the system asks for,
 * followed live. Paper is always light, so the theme turns for the length of a print.
 */
export function ThemedRoot({ children }: { children: ReactNode }) {
  const prefersDark = useMedia('(prefers-color-scheme: dark)')
  const isPrinting = usePrinting()
  const isDark = prefersDark && !isPrinting
  const renderer = useMemo(() => createDOMRenderer(document, { styleElementAttributes: { nonce: styleNonce() } }), [])
  // On the page's root element and before paint, so that the frame's own tokens never show the other theme first.
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = isDark ? 'dark' : 'light'
  }, [isDark])
  return (
    <RendererProvider renderer={renderer} targetDocument={document}>
      <FluentProvider theme={isDark ? darkTheme : lightTheme} className="themed-root">
        {children}
        <FocusEngine />
      </FluentProvider>
    </RendererProvider>
  )
}

/**
 * Keeps Fluent's focus engine for as long as the window. It is otherwise put away with its last user, and a dialog that
 * was that user leaves the page behind it hidden from screen readers.
 */
function FocusEngine() {
  useFocusFinders()
  return null
}

/** The nonce the page was served with; the content security policy refuses a style element without it. */
function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.content ?? ''
}
