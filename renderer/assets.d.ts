declare module '*?url' {
  const url: string
  // The bundler gives addresses of files as default exports.
  // eslint-disable-next-line no-restricted-syntax
  export default url
}

declare module '*.css'
