// XML as GeoReport v2 has it (no attributes, no namespaces, no comments) to objects: by the Spark convention (parseXml),
// and with every name kept (toJson), as the client open311 calls them.
const entities = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"', '&apos;': "'" };
const words = (s) => s.replace(/&(lt|gt|amp|quot|apos);/g, (entity) => entities[entity]);

// {name, children, text} of the root. Throws where the text is not such XML.
function parse(xml) {
  const declared = xml.match(/^<\?xml version="1.0" encoding="utf-8"\?>\n/);
  if (!declared) throw new Error('no declaration');
  const root = { children: [], text: '' };
  const open = [root];
  let at = declared[0].length;
  const token = /<(\/?)([a-z_0-9]+)(\/?)>|([^<]+)/y;
  for (token.lastIndex = at; at < xml.length; at = token.lastIndex) {
    const [, closing, name, empty, text] = token.exec(xml) || [];
    if (!name && text === undefined) throw new Error(`not XML of ours: ${xml.slice(at, at + 40)}`);
    if (text !== undefined) open.at(-1).text += words(text);
    else if (closing && open.pop().name !== name) throw new Error(`</${name}> closes something else`);
    else if (!closing) {
      const element = { name, children: [], text: '' };
      open.at(-1).children.push(element);
      if (!empty) open.push(element);
    }
  }
  if (open.length !== 1 || root.children.length !== 1) throw new Error('not one element that is closed');
  return root.children[0];
}

const lists = ['services', 'service_requests', 'endpoints', 'formats', 'attributes', 'values', 'errors', 'notes'];
function spark({ name, children, text }) {
  if (lists.includes(name)) return children.map(spark);
  if (children.length === 0) return text === '' ? null : text;
  return Object.fromEntries(children.map((child) => [child.name, spark(child)]));
}

const named = ({ children, text }) =>
  (children.length === 0 ? text : Object.fromEntries(children.map((child) => [child.name, named(child)])));

exports.parseXml = (xml) => spark(parse(xml));
exports.toJson = (xml) => {
  const root = parse(xml);
  return { [root.name]: named(root) };
};
