/** As much of React as the virtual lists of `hide-lists.tsx` need; nothing else here uses it. */
declare module 'react' {
  export function createElement(type: unknown, props?: object | null, ...children: unknown[]): object
  export function useRef<T>(value: T | null): { current: T | null }
}

declare module 'react-dom/client' {
  export function createRoot(holder: Element): { render(element: object): void }
}
