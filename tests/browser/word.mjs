// Runs in the page: the draft's tree built as a Word file by the npm package `docx`, with what ours has:
// heading styles, numbered lists, repeated header rows, the three named styles, page numbers, properties.

const WIDTH = 9070;
const STYLES = { Computed: 'Uträknat', Typed: 'Ifyllt', ToComplete: 'Att fylla i' };

/** The file's bytes. */
export async function write(docx, tree) {
  const document = new docx.Document({
    title: tree.title,
    creator: tree.author || 'Kommunkalkyl',
    styles: {
      default: { document: { run: { language: { value: tree.language } } } },
      characterStyles: Object.values(STYLES).map((name) => ({ id: name.replaceAll(' ', ''), name, basedOn: 'DefaultParagraphFont' })),
    },
    numbering: { config: [{ reference: 'satser', levels: [{ level: 0, format: docx.LevelFormat.DECIMAL, text: '%1.' }] }] },
    sections: [{
      properties: { page: { size: { width: 11906, height: 16838 } } },
      footers: { default: foot(docx, tree) },
      children: [new docx.Paragraph({ text: tree.kind }), ...tree.blocks.flatMap((block) => made(docx, block))],
    }],
  });
  return new Uint8Array(await docx.Packer.toArrayBuffer(document));
}

function made(docx, block) {
  if (block === 'NewPage') return [new docx.Paragraph({ pageBreakBefore: true })];
  const [[kind, of]] = Object.entries(block);
  const paragraph = (line, options = {}) => new docx.Paragraph({ children: runs(docx, line), ...options });
  switch (kind) {
    case 'Notice': return of.map((line) => paragraph(line));
    case 'Head': return of.map(({ label, value }) => paragraph([{ text: `${label}: `, role: 'Fixed' }, ...value]));
    case 'Title': return [new docx.Paragraph({ text: of, heading: docx.HeadingLevel.HEADING_1 })];
    case 'Heading': return [new docx.Paragraph({ text: of.text, heading: docx.HeadingLevel[`HEADING_${of.level}`] })];
    case 'Paragraph': return [paragraph(of)];
    case 'List': return of.items.map((line) => paragraph(line, of.ordered ? { numbering: { reference: 'satser', level: 0 } } : { bullet: { level: 0 } }));
    case 'Table': return [new docx.Paragraph({ text: of.caption, keepNext: true }), table(docx, of)];
    case 'SignOff': return of.flatMap(({ name, title }) => [paragraph(name), paragraph(title)]);
    default: throw new Error(`no such block: ${kind}`);
  }
}

function table(docx, of) {
  const width = Math.floor(WIDTH / of.columns.length);
  const row = (cells, tableHeader = false) => new docx.TableRow({
    tableHeader,
    cantSplit: true,
    children: cells.map((line, place) => new docx.TableCell({
      width: { size: width, type: docx.WidthType.DXA },
      children: [new docx.Paragraph({
        children: runs(docx, line),
        alignment: of.columns[place].align === 'Number' ? docx.AlignmentType.RIGHT : docx.AlignmentType.LEFT,
      })],
    })),
  });
  const titles = of.columns.map(({ title }) => [{ text: title, role: 'Fixed' }]);
  return new docx.Table({
    columnWidths: of.columns.map(() => width),
    rows: [row(titles, true), ...of.rows.map(({ cells }) => row(cells))],
  });
}

function runs(docx, line) {
  return line.map(({ text, role }) => new docx.TextRun({ text, style: STYLES[role]?.replaceAll(' ', '') }));
}

function foot(docx, { stamp }) {
  const number = new docx.TextRun({ children: [docx.PageNumber.CURRENT, '/', docx.PageNumber.TOTAL_PAGES] });
  return new docx.Footer({ children: [new docx.Paragraph({ children: runs(docx, stamp) }), new docx.Paragraph({ children: [number] })] });
}
