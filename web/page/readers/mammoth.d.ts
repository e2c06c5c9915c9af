// What of mammoth's browser build is used here.
declare module 'mammoth/mammoth.browser' {
  interface Mammoth {
    convertToHtml(
      input: { arrayBuffer: ArrayBuffer },
      options: { convertImage: unknown },
    ): Promise<{ value: string }>;
    images: { imgElement(convert: () => Promise<{ src: string }>): unknown };
  }
  const mammoth: Mammoth;
  export default mammoth;
}
